package org.medicenter.support.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Opens pages for a test, each as a person with a browser of their own, and closes them after it. A test fails when a page
 * complained in the browser's console; of a test that failed, pictures stay in target/screenshots.
 */
public final class OpenPages implements AfterEachCallback {

    private final Supplier<String> baseAddress;
    private final List<BrowserContext> people = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private boolean mayComplain;

    /** @param baseAddress where addresses such as {@code /book} begin */
    public OpenPages(Supplier<String> baseAddress) {
        this.baseAddress = baseAddress;
    }

    public Page open(Viewport viewport) {
        return open(viewport, Look.LIGHT);
    }

    public Page open(Viewport viewport, Look look) {
        return open(person(viewport, look));
    }

    public Page openWithoutScript(Viewport viewport, Look look) {
        return open(person(viewport, look).setJavaScriptEnabled(false));
    }

    /** For anything special: another language, another time zone, less motion. Begin with {@link #person}. */
    public Page open(Browser.NewContextOptions person) {
        var context = TestBrowser.get().newContext(person);
        people.add(context);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        return context.newPage();
    }

    /** Somebody in Vienna who reads English. */
    public Browser.NewContextOptions person(Viewport viewport, Look look) {
        return new Browser.NewContextOptions()
                .setBaseURL(baseAddress.get())
                .setViewportSize(viewport.width, viewport.height)
                .setColorScheme(look.scheme)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Vienna");
    }

    /** For tests in which an error in the console is expected, such as that of a page which does not exist. */
    public void mayComplain() {
        mayComplain = true;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        try {
            if (test.getExecutionException().isPresent()) {
                picturesOf(test);
            } else if (!mayComplain) {
                assertThat(complaints)
                        .as("what the browser's console complained of")
                        .isEmpty();
            }
        } finally {
            people.forEach(BrowserContext::close);
            people.clear();
            complaints.clear();
            mayComplain = false;
        }
    }

    private void picturesOf(ExtensionContext test) {
        var name = "failed-" + test.getRequiredTestClass().getSimpleName() + "-"
                + test.getRequiredTestMethod().getName();
        for (var person : people) {
            person.pages().forEach(page -> Screenshots.take(page, name));
        }
    }
}
