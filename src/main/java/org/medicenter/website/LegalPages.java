package org.medicenter.website;

import java.util.List;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.ui.PlainPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the law and good manners ask for. */
@PlainPage
class LegalPages {

    private static final Logger LOG = LoggerFactory.getLogger(LegalPages.class);

    private final ClinicDirectory clinic;

    LegalPages(ClinicDirectory clinic) {
        this.clinic = clinic;
    }

    @GetMapping("/imprint")
    String imprint(Model model) {
        model.addAttribute("locations", locations());
        return "imprint";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "privacy";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "accessibility";
    }

    private List<Location> locations() {
        try {
            return clinic.catalogue().locations();
        } catch (RuntimeException unknown) {
            LOG.warn("The imprint is shown without the places", unknown);
            return List.of();
        }
    }
}
