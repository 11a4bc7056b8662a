package org.medicenter.bench;

import com.microsoft.playwright.Browser.StartTracingOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.medicenter.support.browser.TestBrowser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Chromium itself has written down of a page: when frames came to the screen, and the time that the page's own thread
 * had a processor. Of whatever else the machine did meanwhile there is nothing in the latter. In milliseconds.
 */
final class Trace {

    private static final List<String> KINDS = List.of(
            "-*",
            "devtools.timeline",
            "disabled-by-default-devtools.timeline",
            "disabled-by-default-devtools.timeline.frame",
            "blink.user_timing");

    private final List<JsonNode> events;
    private final JsonNode page;

    private Trace(byte[] written) {
        events = StreamSupport.stream(
                        JsonMapper.shared().readTree(written).path("traceEvents").spliterator(), false)
                .filter(it -> it.has("ts"))
                .sorted(Comparator.comparingDouble(Trace::start))
                .toList();
        page = named("bench").findFirst().orElseThrow();
    }

    /** @param work has the page mark with "bench" what is to be measured */
    static Trace of(Page page, Runnable work) {
        TestBrowser.get().startTracing(page, new StartTracingOptions().setCategories(KINDS));
        page.waitForTimeout(200);
        work.run();
        page.waitForTimeout(1000);
        return new Trace(TestBrowser.get().stopTracing());
    }

    /** From the mark until what has changed by it stands on the screen. */
    double millisUntilShown() {
        double marked = start(page);
        double committed = committedAfter(marked);
        return shownFrames().stream()
                        .mapToDouble(it -> it)
                        .filter(it -> it >= committed)
                        .min()
                        .orElseThrow()
                - marked;
    }

    /** The work from each mark until the next frame is handed over to be drawn. */
    List<Double> workAfterMarks() {
        return named("bench").map(Trace::start).map(this::workAfter).toList();
    }

    private double workAfter(double marked) {
        double committed = committedAfter(marked);
        return tasks().filter(it -> end(it) > marked && start(it) < committed)
                .mapToDouble(Trace::work)
                .sum();
    }

    /** The work for each frame, and until the next one. */
    List<Double> workOfFrames() {
        List<Double> begun = ofPage("BeginMainThreadFrame").map(Trace::start).toList();
        var frames = new ArrayList<Double>();
        int next = 0;
        for (JsonNode task : tasks().toList()) {
            boolean begins = next < begun.size() && begun.get(next) < end(task);
            if (begins) {
                frames.add(0.0);
                next++;
            }
            if (!frames.isEmpty()) {
                frames.set(frames.size() - 1, frames.getLast() + work(task));
            }
        }
        return frames;
    }

    private double committedAfter(double marked) {
        return ofPage("Commit")
                .mapToDouble(Trace::end)
                .filter(it -> it > marked)
                .min()
                .orElseThrow();
    }

    /** When each frame that was shown came to the screen. */
    private List<Double> shownFrames() {
        Map<String, Boolean> shown = new HashMap<>();
        var times = new ArrayList<Double>();
        named("PipelineReporter").filter(this::isOfPage).forEach(it -> {
            String id = it.path("id2").path("local").stringValue("");
            if (it.path("ph").stringValue("").equals("b")) {
                shown.put(id, it.findValue("state").stringValue("").startsWith("STATE_PRESENTED"));
            } else if (shown.getOrDefault(id, false)) {
                times.add(start(it));
            }
        });
        return times;
    }

    private Stream<JsonNode> tasks() {
        return ofPage("RunTask").filter(it -> it.has("dur") && isOnItsThread(it));
    }

    private Stream<JsonNode> ofPage(String name) {
        return named(name).filter(this::isOfPage);
    }

    private Stream<JsonNode> named(String name) {
        return events.stream().filter(it -> it.path("name").stringValue("").equals(name));
    }

    private boolean isOfPage(JsonNode event) {
        return event.path("pid").equals(page.path("pid"));
    }

    private boolean isOnItsThread(JsonNode event) {
        return event.path("tid").equals(page.path("tid"));
    }

    private static double start(JsonNode event) {
        return event.path("ts").doubleValue(0) / 1000;
    }

    private static double work(JsonNode task) {
        return task.path("tdur").doubleValue(0) / 1000;
    }

    private static double end(JsonNode event) {
        return start(event) + event.path("dur").doubleValue(0) / 1000;
    }
}
