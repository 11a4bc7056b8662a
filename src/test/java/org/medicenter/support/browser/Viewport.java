package org.medicenter.support.browser;

/** The sizes in which pages are looked at, in CSS pixels. */
public enum Viewport {
    DESKTOP(1440, 900),
    LAPTOP(1280, 800),
    PHONE(390, 844),
    SMALL_PHONE(360, 740);

    final int width;
    final int height;

    Viewport(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
