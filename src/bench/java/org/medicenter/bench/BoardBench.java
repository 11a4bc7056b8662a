package org.medicenter.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.medicenter.support.Folders;
import org.medicenter.support.browser.OpenPages;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A day of thirty columns and six hundred visits on the reception's page, in a real browser: how long until it is on the
 * screen, what one change costs, and what the frames cost while a visit is carried over it. What else the machine does
 * makes the first longer: it wants a quiet hour.
 */
@Tag("bench")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
class BoardBench {

    private static final Path DATA = Folders.freshInTarget("bench-board-data");
    private static final Path BIG_BOARD = Path.of("src/bench/js/big-board.js");
    private static final int ROUNDS = 7;
    private static final int CHANGES = 40;
    private static final double MOST_UNTIL_SHOWN = 300;
    private static final double A_FRAME = 1000.0 / 60;

    @LocalServerPort
    int port;

    @RegisterExtension
    final OpenPages pages = new OpenPages(() -> "http://localhost:" + port);

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) {
        registry.add("medicenter.data", DATA::toString);
    }

    @Test
    void aBigDay() throws Exception {
        Page page = RealDesk.open(pages, port, BIG_BOARD);
        var shown = new ArrayList<Double>();
        var firstWork = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            page.reload();
            page.locator("mc-day-board .ev").first().waitFor();
            page.waitForTimeout(1000);
            Trace first = Trace.of(page, () -> page.evaluate("bigBoard.show(30, 600)"));
            shown.add(first.millisUntilShown());
            firstWork.addAll(first.workAfterMarks());
        }
        Trace changes = Trace.of(page, () -> change(page));
        Trace carried = Trace.of(page, () -> carry(page));
        report(
                new Millis(shown),
                new Millis(firstWork),
                new Millis(changes.workAfterMarks()),
                new Millis(carried.workOfFrames()));
    }

    private static void change(Page page) {
        for (int number = 0; number < CHANGES; number++) {
            page.evaluate("number => bigBoard.change(number)", number);
            page.waitForTimeout(100);
        }
    }

    /** Over the columns in sight, to the right edge, where the board scrolls, and back. */
    private static void carry(Page page) {
        var visit = page.locator("mc-day-board [data-id='visit-1-8']").boundingBox();
        double x = visit.x + 60;
        double y = visit.y + 6;
        page.evaluate("performance.mark('bench')");
        page.mouse().move(x, y);
        page.mouse().down();
        for (List<Double> goal : List.of(
                List.of(x + 700, y + 300), List.of(x + 900, y - 200), List.of(1430.0, y), List.of(x + 300, y + 100))) {
            page.mouse().move(goal.getFirst(), goal.getLast(), new Mouse.MoveOptions().setSteps(90));
        }
        page.mouse().up();
    }

    private static void report(Millis shown, Millis firstWork, Millis change, Millis frame) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "600 visits on the screen: shortest %.0f ms, median %.0f ms, longest %.0f ms; work %.0f ms%n"
                        + "work for a change: median %.1f ms, p95 %.1f ms%n"
                        + "work for a frame while a visit is carried, of %d: median %.1f ms, p95 %.1f ms%n",
                shown.shortest(),
                shown.median(),
                shown.longest(),
                firstWork.median(),
                change.median(),
                change.p95(),
                frame.count(),
                frame.median(),
                frame.p95());
        Files.writeString(
                Folders.target().resolve("bench-board.json"),
                String.format(
                        Locale.ROOT,
                        "{\"shownMillis\":%.0f, \"shownWorkMillis\":%.0f, \"changeMillis\":%.1f, \"frameP95Millis\":%.1f}%n",
                        shown.median(),
                        firstWork.median(),
                        change.median(),
                        frame.p95()));
        assertThat(shown.median()).isLessThanOrEqualTo(MOST_UNTIL_SHOWN);
        assertThat(change.median()).isLessThanOrEqualTo(A_FRAME);
        assertThat(frame.p95()).isLessThanOrEqualTo(A_FRAME);
    }
}
