package org.medicenter.journeys;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A page that always goes wrong, so that the page for that can be looked at. */
@Controller
@Profile("test")
class BrokenPage {

    static final String ADDRESS = "/guides/broken-for-a-test";

    @GetMapping(ADDRESS)
    String fail() {
        throw new IllegalStateException("This page goes wrong on purpose");
    }
}
