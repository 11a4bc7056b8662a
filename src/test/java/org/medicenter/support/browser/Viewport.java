package org.medicenter.support.browser;

import com.microsoft.playwright.Page;
import java.util.Arrays;

/** The sizes in which pages are looked at, in CSS pixels. */
public enum Viewport {
    DESKTOP(1440, 900),
    LAPTOP(1280, 800),
    TABLET(1024, 768),
    PHONE(390, 844),
    SMALL_PHONE(360, 740);

    final int width;
    final int height;

    Viewport(int width, int height) {
        this.width = width;
        this.height = height;
    }

    static Viewport ofWidth(int width) {
        return Arrays.stream(values())
                .filter(it -> it.width == width)
                .findFirst()
                .orElseThrow();
    }

    public void of(Page page) {
        page.setViewportSize(width, height);
    }
}
