package org.medicenter.support.browser;

import com.microsoft.playwright.options.ColorScheme;

/** The colour scheme that the person's system asks for. */
public enum Look {
    LIGHT(ColorScheme.LIGHT),
    DARK(ColorScheme.DARK);

    final ColorScheme scheme;

    Look(ColorScheme scheme) {
        this.scheme = scheme;
    }
}
