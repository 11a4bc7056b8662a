package org.medicenter.website.setup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.medicenter.clinic.ClinicPhone;
import org.medicenter.emergency.EmergencySetup;
import org.medicenter.hours.HoursSetup;
import org.medicenter.hours.Region;
import org.medicenter.website.setup.SetupDraft.Place;
import org.medicenter.website.setup.SetupStep;

/** Who and where the clinic is. The country sets its holidays and emergency numbers. */
final class ClinicPage extends StepPage {

    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "ar");
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(it -> it.contains("/") && !it.startsWith("Etc/") && !it.startsWith("SystemV/"))
            .sorted()
            .toList();
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final SetupWork work;
    private final EmergencySetup emergency;
    private final HoursSetup hours;
    private final Clock clock;
    private final TextField name;
    private final TextField phone;
    private final TextField street;
    private final TextField postcode;
    private final TextField town;
    private final ComboBox<String> country;
    private final ComboBox<Region> region;
    private final ComboBox<String> zone;
    private final CheckboxGroup<String> languages;

    ClinicPage(SetupWork work, EmergencySetup emergency, HoursSetup hours, Clock clock) {
        super(SetupStep.CLINIC, "setup.clinic");
        this.work = work;
        this.emergency = emergency;
        this.hours = hours;
        this.clock = clock;
        var place = work.draft().place();
        name = text("setup-name", "setup.clinic.name", place.name(), "organization");
        phone = text("setup-phone", "setup.clinic.phone", place.phone(), "tel");
        phone.addBlurListener(left -> completePhone());
        street = text("setup-street", "setup.clinic.street", place.street(), "address-line1");
        postcode = text("setup-postcode", "setup.clinic.postcode", place.postcode(), "postal-code");
        town = text("setup-town", "setup.clinic.town", place.town(), "address-level2");
        country = country(place);
        region = region(place);
        zone = zone(place);
        languages = languages(place);
        var form = new Div(
                wide(name, "s-w4"),
                wide(phone, "s-w2"),
                wide(street, "s-w3"),
                wide(postcode, "s-w1"),
                wide(town, "s-w2"),
                wide(country, "s-w2"),
                wide(region, "s-w2"),
                wide(zone, "s-w2"),
                languages);
        form.addClassName("s-form");
        add(form);
    }

    private TextField text(String id, String textKey, String shown, String autocomplete) {
        var field = new TextField(getTranslation(textKey));
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setManualValidation(true);
        return field(id, field, shown, this::keep);
    }

    private ComboBox<String> country(Place place) {
        var choice = new ComboBox<String>(getTranslation("setup.clinic.country"));
        choice.setItemLabelGenerator(code -> Locale.of("", code).getDisplayCountry(getLocale()));
        choice.setItems(Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(code -> Locale.of("", code).getDisplayCountry(getLocale())))
                .toList());
        choice.setManualValidation(true);
        return field("setup-country", choice, place.country().isEmpty() ? null : place.country(), this::countryChosen);
    }

    private ComboBox<Region> region(Place place) {
        var choice = new ComboBox<Region>(getTranslation("setup.clinic.region"));
        choice.setItemLabelGenerator(Region::name);
        choice.setManualValidation(true);
        choice.setHelperText(getTranslation("setup.clinic.region.help"));
        var known = hours.regions(place.country());
        choice.setItems(known);
        choice.setEnabled(!known.isEmpty());
        var chosen = known.stream()
                .filter(it -> it.code().equals(place.subdivision()))
                .findFirst()
                .orElse(null);
        return field("setup-region", choice, chosen, this::keep);
    }

    private ComboBox<String> zone(Place place) {
        var choice = new ComboBox<String>(getTranslation("setup.clinic.zone"));
        choice.setItems(ZONES);
        choice.setItemLabelGenerator(id -> getTranslation(
                "setup.clinic.zone.now", id, MINUTE.format(clock.instant().atZone(ZoneId.of(id)))));
        choice.setManualValidation(true);
        return field("setup-zone", choice, ZONES.contains(place.zone()) ? place.zone() : null, this::keep);
    }

    private CheckboxGroup<String> languages(Place place) {
        var choice = new CheckboxGroup<String>(getTranslation("setup.clinic.languages"));
        choice.setItems(LANGUAGES);
        choice.setItemLabelGenerator(tag -> Locale.of(tag).getDisplayLanguage(Locale.of(tag)));
        choice.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
        choice.setHelperText(getTranslation("setup.clinic.languages.help"));
        choice.setManualValidation(true);
        return field("setup-languages", choice, Set.copyOf(place.languages()), this::keep);
    }

    /** Most countries have one time zone: it need not be looked for. */
    private void countryChosen() {
        String code = country.getValue() == null ? "" : country.getValue();
        var known = hours.regions(code);
        region.setItems(known);
        region.setEnabled(!known.isEmpty());
        region.setValue(null);
        UsualZone.of(code).ifPresent(zone::setValue);
        completePhone();
        keep();
    }

    /** Shown as patients will see it. */
    private void completePhone() {
        phone.setValue(ClinicPhone.completed(phone.getValue(), country.getValue() == null ? "" : country.getValue()));
    }

    private void keep() {
        var place = new Place(
                name.getValue(),
                phone.getValue(),
                street.getValue(),
                postcode.getValue(),
                town.getValue(),
                country.getValue() == null ? "" : country.getValue(),
                region.getValue() == null ? "" : region.getValue().code(),
                zone.getValue() == null ? "" : zone.getValue(),
                LANGUAGES.stream().filter(languages.getValue()::contains).toList());
        work.keep(work.draft().in(place, emergency.ofRegion(place.clinic())));
    }

    private static Component wide(Component field, String width) {
        field.getElement().getClassList().add(width);
        return field;
    }
}
