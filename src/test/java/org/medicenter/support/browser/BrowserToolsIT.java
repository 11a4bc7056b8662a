package org.medicenter.support.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tools themselves: a check that sees nothing would pass for ever. */
class BrowserToolsIT {

    private static final String GOOD =
            "<!DOCTYPE html><html lang=en><title>Good</title><main><h1>Good</h1><div id=host></div></main></html>";

    @RegisterExtension
    final OpenPages pages = new OpenPages(() -> "http://localhost");

    @Test
    void axeIsContentWithAGoodPage() {
        Axe.findsNothingOn(showing(GOOD, Viewport.DESKTOP, Look.LIGHT));
    }

    @Test
    void axeFindsBarriersInsideOfWebComponents() {
        var page = showing(GOOD, Viewport.DESKTOP, Look.LIGHT);
        page.evaluate("host.attachShadow({mode: 'open'}).innerHTML = '<img src=\"data:,\"><button></button>"
                + "<p style=\"color:#ccc;background:#fff\">pale</p>'");

        assertThatThrownBy(() -> Axe.findsNothingOn(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("image-alt", "button-name", "color-contrast");
    }

    @Test
    void whatIsWiderThanTheWindowIsNamed() {
        var page = showing(GOOD.replace("<h1>", "<h1 class=wide style='width: 3000px'>"), Viewport.PHONE, Look.LIGHT);

        assertThatThrownBy(() -> Inspection.nothingSticksOutOf(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("h1.wide");
    }

    @Test
    void picturesSayTheirWidthAndWhetherTheyAreDark() {
        var light = Screenshots.take(showing(GOOD, Viewport.PHONE, Look.LIGHT), "tools good");
        var dark = Screenshots.take(showing(GOOD, Viewport.DESKTOP, Look.DARK), "tools good");

        assertThat(light)
                .hasFileName("tools-good-390.png")
                .satisfies(file -> assertThat(Files.size(file)).isPositive());
        assertThat(dark).hasFileName("tools-good-1440-dark.png");
    }

    @Test
    void somebodyWithoutScriptSeesWhatIsThereWithoutScript() {
        var page = pages.openWithoutScript(Viewport.DESKTOP, Look.LIGHT);
        page.navigate("data:text/html,<p id=seen>no script</p><script>seen.textContent = 'script'</script>");

        assertThat(page.textContent("#seen")).isEqualTo("no script");
    }

    private Page showing(String html, Viewport viewport, Look look) {
        var page = pages.open(viewport, look);
        page.setContent(html);
        return page;
    }
}
