package org.medicenter.support;

import com.vaadin.browserless.SpringBrowserlessTest;

/** A test of views without a browser. */
@ClinicTest
public abstract class ViewTest extends SpringBrowserlessTest {}
