package org.medicenter.support.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Opens pages for a test, each as a person with a browser of their own, and closes them after it. A test fails when a page
 * complained in the browser's console; of a test that failed, pictures stay in target/screenshots.
 */
public final class OpenPages implements AfterEachCallback {

    private final Supplier<String> baseAddress;
    private final Map<Person, Optional<Regulars.Kind>> people = new LinkedHashMap<>();
    private boolean mayComplain;

    /** @param baseAddress where addresses such as {@code /book} begin */
    public OpenPages(Supplier<String> baseAddress) {
        this.baseAddress = baseAddress;
    }

    public Page open(Viewport viewport) {
        return open(viewport, Look.LIGHT);
    }

    /** Somebody of whom the clinic knows nothing; their browser may have the files of its pages from before. */
    public Page open(Viewport viewport, Look look) {
        var kind = new Regulars.Kind(baseAddress.get(), viewport, look);
        return pageOf(Regulars.come(kind, () -> new Person(person(viewport, look))), Optional.of(kind));
    }

    /** Somebody whose browser has not seen any page of the clinic yet. */
    public Page openForTheFirstTime(Viewport viewport) {
        return open(person(viewport, Look.LIGHT));
    }

    public Page openWithoutScript(Viewport viewport, Look look) {
        return open(person(viewport, look).setJavaScriptEnabled(false));
    }

    /** For anything special: another language, another time zone, less motion. Begin with {@link #person}. */
    public Page open(Browser.NewContextOptions person) {
        return pageOf(new Person(person), Optional.empty());
    }

    private Page pageOf(Person person, Optional<Regulars.Kind> comesAgain) {
        people.put(person, comesAgain);
        return person.page();
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
        boolean failed = test.getExecutionException().isPresent();
        try {
            if (failed) {
                picturesOf(test);
            } else if (!mayComplain) {
                assertThat(people.keySet())
                        .flatExtracting(Person::complaints)
                        .as("what the browser's console complained of")
                        .isEmpty();
            }
        } finally {
            people.forEach((person, kind) -> goodbye(person, failed ? Optional.empty() : kind));
            people.clear();
            mayComplain = false;
        }
    }

    private static void goodbye(Person person, Optional<Regulars.Kind> comesAgain) {
        comesAgain.ifPresentOrElse(kind -> Regulars.goHome(kind, person), person::leave);
    }

    private void picturesOf(ExtensionContext test) {
        var name = "failed-" + test.getRequiredTestClass().getSimpleName() + "-"
                + test.getRequiredTestMethod().getName();
        for (var person : people.keySet()) {
            person.pages().forEach(page -> Screenshots.take(page, name));
        }
    }
}
