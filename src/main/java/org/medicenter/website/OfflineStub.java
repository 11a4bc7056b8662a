package org.medicenter.website;

import org.medicenter.ui.PlainPage;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What Vaadin shows in place of a page that came without its data, because the line was lost in between. It asks for it
 * beside the page's own address.
 */
@PlainPage
class OfflineStub {

    @GetMapping({"/offline-stub.html", "/*/offline-stub.html", "/*/*/offline-stub.html"})
    String page() {
        return "offline-stub";
    }
}
