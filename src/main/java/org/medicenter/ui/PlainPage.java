package org.medicenter.ui;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;

/**
 * A controller of pages that are plain HTML: no script needed, nothing inline. Its templates find what every page shows;
 * those for everybody are written into {@code frame.html}, need no session, and may be kept for a moment.
 */
@Controller
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainPage {

    /** Whether its pages are for whoever is signed in: nobody keeps them on the way. */
    boolean personal() default false;
}
