package org.medicenter.support.browser;

import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * People who come again in later tests with all forgotten but the files in their browser's cache, as most people have them:
 * a browser that has never seen the clinic loads and compiles all script of its pages first, which takes longer than most
 * of what a test does. They come with the page that they left: whoever does something to a page that stays there, as to
 * listen to it, comes for the first time and does not come again.
 */
final class Regulars {

    private static final Map<Kind, Deque<Person>> AT_HOME = new HashMap<>();

    private Regulars() {}

    /** Who is alike but for what they do. */
    record Kind(String site, Viewport viewport, Look look) {}

    static Person come(Kind kind, Supplier<Person> newcomer) {
        var atHome = AT_HOME.get(kind);
        return atHome == null || atHome.isEmpty() ? newcomer.get() : atHome.pop();
    }

    static void goHome(Kind kind, Person person) {
        try {
            person.forgetAll(kind.site(), kind.viewport(), kind.look());
            AT_HOME.computeIfAbsent(kind, it -> new ArrayDeque<>()).push(person);
        } catch (PlaywrightException underWay) {
            // in the middle of going somewhere nobody forgets where they were: somebody new comes next time
            person.leave();
        }
    }
}
