package org.medicenter.support.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A finger on the screen, and sometimes a second one: as the browser itself has them, with all that it makes of them. */
public final class Finger {

    private static final int STEPS = 8;
    private static final double A_REST = 600;

    private final Page page;
    private final CDPSession browser;
    private double x;
    private double y;

    private Finger(Page page) {
        this.page = page;
        this.browser = page.context().newCDPSession(page);
    }

    public static Finger on(Page page) {
        return new Finger(page);
    }

    public Finger down(double toX, double toY) {
        x = toX;
        y = toY;
        touch("touchStart", points(1));
        return this;
    }

    /** Long enough to pick something up. */
    public Finger rest() {
        page.waitForTimeout(A_REST);
        return this;
    }

    public Finger by(double across, double down) {
        for (int step = 0; step < STEPS; step++) {
            x += across / STEPS;
            y += down / STEPS;
            touch("touchMove", points(1));
        }
        return this;
    }

    public Finger second() {
        touch("touchStart", points(2));
        return this;
    }

    public void up() {
        touch("touchEnd", new JsonArray());
    }

    /** The browser takes the touch away, as for a gesture of the device. */
    public void lost() {
        touch("touchCancel", new JsonArray());
    }

    private JsonArray points(int fingers) {
        var points = new JsonArray();
        for (int finger = 0; finger < fingers; finger++) {
            var point = new JsonObject();
            point.addProperty("x", x + finger * 90);
            point.addProperty("y", y);
            point.addProperty("id", finger);
            points.add(point);
        }
        return points;
    }

    private void touch(String what, JsonArray points) {
        var touch = new JsonObject();
        touch.addProperty("type", what);
        touch.add("touchPoints", points);
        browser.send("Input.dispatchTouchEvent", touch);
    }
}
