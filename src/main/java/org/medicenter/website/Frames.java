package org.medicenter.website;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.emergency.EmergencyNotices;
import org.medicenter.emergency.NumbersByUrgency;
import org.medicenter.guides.Guides;
import org.medicenter.hours.OpeningHours;
import org.medicenter.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts together what pages show around their content. It never fails: a page without its frame's facts is still a page. */
@Component
public class Frames {

    private static final Logger LOG = LoggerFactory.getLogger(Frames.class);
    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final ClinicDirectory clinic;
    private final OpeningHours hours;
    private final EmergencyNotices emergency;
    private final Guides guides;
    private final Texts texts;
    private final Clock clock;

    Frames(
            ClinicDirectory clinic,
            OpeningHours hours,
            EmergencyNotices emergency,
            Guides guides,
            Texts texts,
            Clock clock) {
        this.clinic = clinic;
        this.hours = hours;
        this.emergency = emergency;
        this.guides = guides;
        this.texts = texts;
        this.clock = clock;
    }

    /** The facts of this moment, by the clinic's clock. */
    public Frame now() {
        Optional<Catalogue> catalogue = known(clinic::catalogue);
        Optional<Location> main = catalogue.flatMap(Catalogue::mainLocation);
        return new Frame(
                catalogue.map(it -> it.clinic().name()).orElseGet(() -> texts.getTranslation("frame.brand", LANGUAGE)),
                main.map(Frames::address).orElse(List.of()),
                main.map(Location::phone)
                        .filter(it -> !it.isBlank())
                        .map(Frame.Phone::new)
                        .orElse(null),
                main.flatMap(it -> known(() -> opening(it))).orElse(null),
                new NumbersByUrgency(known(() -> emergency.now().numbers()).orElse(List.of())),
                guides.all());
    }

    private OpeningWords opening(Location location) {
        var now = clock.instant();
        var state = hours.timetable().stateAt(location.id(), now);
        return OpeningWords.of(state, now, texts.formats(location.zone(), LANGUAGE), texts, LANGUAGE);
    }

    private static List<String> address(Location location) {
        return List.of(location.address());
    }

    private static <T> Optional<T> known(Supplier<T> fact) {
        try {
            return Optional.of(fact.get());
        } catch (RuntimeException unknown) {
            LOG.warn("A page is shown without a part of its frame", unknown);
            return Optional.empty();
        }
    }
}
