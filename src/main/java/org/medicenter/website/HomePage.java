package org.medicenter.website;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page. It is asked for as {@code /} and answered here, see {@link HomeForward}. */
@Controller
class HomePage {

    @GetMapping("/home")
    String home() {
        return "home";
    }
}
