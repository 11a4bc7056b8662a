package org.medicenter.guides;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medicenter.clinic.ClinicDirectory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Describes a guide to search engines, in the words of schema.org's MedicalWebPage. */
@Component
class GuideMetadata {

    private final JsonMapper mapper;
    private final ClinicDirectory clinic;

    GuideMetadata(JsonMapper mapper, ClinicDirectory clinic) {
        this.mapper = mapper;
        this.clinic = clinic;
    }

    /** As JSON that may stand inside of a script element: no text in it can end that element. */
    String of(Guide guide, String address) {
        var page = new LinkedHashMap<String, Object>();
        page.put("@context", "https://schema.org");
        page.put("@type", "MedicalWebPage");
        page.put("name", guide.title());
        page.put("description", guide.description());
        page.put("url", address);
        page.put("inLanguage", "en");
        page.put("datePublished", guide.written().toString());
        page.put("dateModified", guide.written().toString());
        if (guide.reviewed() != null) {
            page.put("lastReviewed", guide.reviewed().toString());
        }
        if (guide.reviewer() != null) {
            page.put("reviewedBy", Map.of("@type", "Person", "name", guide.reviewer()));
        }
        page.put("about", Map.of("@type", "MedicalCondition", "name", guide.title()));
        page.put("audience", Map.of("@type", "MedicalAudience", "audienceType", "Patient"));
        page.put("publisher", publisher());
        page.put("citation", citations(guide));
        return mapper.writeValueAsString(page).replace("<", "\\u003c");
    }

    private Map<String, Object> publisher() {
        return Map.of("@type", "MedicalClinic", "name", nameOfTheClinic());
    }

    private String nameOfTheClinic() {
        try {
            return clinic.catalogue().clinic().name();
        } catch (RuntimeException unknown) {
            return "Medicenter";
        }
    }

    private static List<Map<String, String>> citations(Guide guide) {
        return guide.sources().stream()
                .map(source -> Map.of("@type", "CreativeWork", "name", source.text(), "url", source.url()))
                .toList();
    }
}
