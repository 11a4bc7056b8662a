package org.medicenter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

/** Somebody of the sample clinic's team. */
enum Colleague {
    RECEPTION("reception"),
    SPECIALIST("amara"),
    ADMINISTRATION("admin");

    private static final String PASSWORD = "sample-clinic";

    private final String name;

    Colleague(String name) {
        this.name = name;
    }

    /** The browser's next page is one of somebody who has signed in. */
    void signIn(BrowserContext browser) {
        String token = browser.request().get(SideDoor.ADDRESS).text();
        var form = FormData.create()
                .set("username", name)
                .set("password", PASSWORD)
                .set("_csrf", token);
        APIResponse answer = browser.request()
                .post("/sign-in", RequestOptions.create().setForm(form).setMaxRedirects(0));
        assertThat(answer.headers().get("location")).as("where %s is led", name).doesNotContain("sign-in");
    }
}
