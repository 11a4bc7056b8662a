package org.medicenter.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.support.ClinicTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plain pages as the server sends them. */
@ClinicTest
class PlainPagesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String CONCERNS_IN_ORDER =
            "(?s).*/book\\?concern=restless-legs.*concern=snoring.*concern=insomnia.*concern=daytime-sleepiness"
                    + ".*concern=unusual-behaviour.*concern=tinnitus.*concern=shift-work.*concern=thyroid"
                    + ".*concern=head-and-neck.*concern=something-else.*";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/guides/restless-legs", "/imprint", "/privacy", "/accessibility", "/emergency"})
    void theyNeedNoSession_areFreshForHalfAMinute_andAllowNothingInline(String path) throws Exception {
        HttpResponse<String> page = get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).matches("max-age=([12]?\\d|30), public");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).contains("<h1").doesNotContain(" style=", " onclick=", "??");
    }

    @Test
    void homeShowsAllConcernsInTheClinicsOrder() throws Exception {
        assertThat(get("/").body()).matches(CONCERNS_IN_ORDER);
    }

    @Test
    void freeTimesAreLinksIntoBooking() throws Exception {
        Matcher slot = Pattern.compile(
                        "href=\"(/book\\?[^\"]*)\"[^>]*data-slot=\"([^\"]+)\"|data-slot=\"([^\"]+)\"[^>]*href=\"(/book\\?[^\"]*)\"")
                .matcher(get("/").body());

        assertThat(slot.find()).isTrue();
        String link = slot.group(1) != null ? slot.group(1) : slot.group(4);
        assertThat(link).contains("visitType=", "specialist=", "start=2026-").contains("%2B01:00");
    }

    @Test
    void aGuideDescribesItselfToSearchEngines() throws Exception {
        String page = get("/guides/restless-legs").body();

        JsonNode described = JsonMapper.shared().readTree(between(page, "application/ld+json\">", "</script>"));
        assertThat(described.at("/@type").stringValue()).isEqualTo("MedicalWebPage");
        assertThat(described.at("/url").stringValue()).endsWith("/guides/restless-legs");
        assertThat(described.at("/citation").size()).isEqualTo(3);
        assertThat(page)
                .contains("rel=\"canonical\"", "name=\"description\"", "Draft, not yet reviewed by a clinician.");
    }

    @Test
    void aGuideLeadsToThoseWhoTreatIt() throws Exception {
        assertThat(get("/guides/restless-legs").body())
                .contains("Dr Amara Okafor", "Mei-Ling Tan, PhD", "visitType=restless-legs-consultation")
                .doesNotContain("Dr Leyla Demir");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/guides/nothing", "/emergency/nothing", "/nothing/at/all.html"})
    void anAddressThatIsNoPageSaysSo_withTheEmergencyCard(String path) throws Exception {
        HttpResponse<String> page = get(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.body()).contains("This page does not exist", "Call 144 now if");
    }

    @Test
    void searchEnginesAreToldWhatToLookAt_andWhatIsNobodysBusiness() throws Exception {
        HttpResponse<String> robots = get("/robots.txt");
        HttpResponse<String> sitemap = get("/sitemap.xml");

        assertThat(robots.body()).contains("Disallow: /appointments\n", "Disallow: /reception\n", "Sitemap: http");
        assertThat(robots.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(sitemap.body())
                .startsWith("<?xml")
                .contains("/guides/restless-legs</loc>", "/emergency</loc>")
                .doesNotContain("/appointments", "/book");
        assertThat(sitemap.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
    }

    @Test
    void stylesHaveNamesThatMayBeKeptForEver_andAreSentCompressed() throws Exception {
        String style = between(get("/").body(), "href=\"/styles/site-", "\"");

        HttpResponse<String> answer = get("/styles/site-" + style, "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void underItsPlainNameAStyleIsAskedForEachTime_butNotSentTwice() throws Exception {
        HttpResponse<String> first = get("/styles/site.css");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("no-cache");
        assertThat(get("/styles/site.css", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        assertThat(start).as(before).isGreaterThanOrEqualTo(before.length());
        return text.substring(start, text.indexOf(after, start));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
