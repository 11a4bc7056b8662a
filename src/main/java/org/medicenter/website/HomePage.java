package org.medicenter.website;

import org.medicenter.ui.PlainPage;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page. It is asked for as {@code /} and answered here, see {@link HomeForward}. */
@PlainPage
class HomePage {

    private final HomeContents contents;

    HomePage(HomeContents contents) {
        this.contents = contents;
    }

    @GetMapping("/home")
    String home(Model model) {
        model.addAttribute("home", contents.now());
        return "home";
    }
}
