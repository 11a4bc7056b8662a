package org.medicenter.hours.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.hours.EffectOfHours;
import org.medicenter.hours.HoursDrafts;
import org.medicenter.hours.OpeningPlans;
import org.medicenter.hours.OutsideNow;
import org.medicenter.hours.PatientPreview;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;

/** The opening hours of a location: its weeks, exceptions and holidays, and what a change does to patients. */
@Route(OpeningHoursView.PAGE)
@RolesAllowed("ADMIN")
@Menu(title = "hours.menu", icon = "clock", order = 1)
@StyleSheet("styles/admin-hours.css")
@StyleSheet("styles/admin-effects.css")
class OpeningHoursView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PAGE = "admin/hours";
    private static final String LOCATION = "location";
    private static final String VERSION = "version";

    private final transient OpeningPlans plans;
    private final transient HoursDrafts drafts;
    private final transient ClinicDirectory directory;
    private final transient Texts texts;
    private final transient Clock clock;
    private final transient ObjectProvider<EffectOfHours> effects;
    private final transient ObjectProvider<PatientPreview> previews;
    private final transient ObjectProvider<OutsideNow> outsideNow;
    private final Select<Location> location = new Select<>();
    private final Div content = new Div();
    private @Nullable HoursEditor editor;
    private boolean quiet;

    OpeningHoursView(
            OpeningPlans plans,
            HoursDrafts drafts,
            ClinicDirectory directory,
            Texts texts,
            Clock clock,
            ObjectProvider<EffectOfHours> effects,
            ObjectProvider<PatientPreview> previews,
            ObjectProvider<OutsideNow> outsideNow) {
        this.plans = plans;
        this.drafts = drafts;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
        this.effects = effects;
        this.previews = previews;
        this.outsideNow = outsideNow;
        addClassNames("s-hours");
        content.addClassName("s-hours");
        add(head(), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var catalogue = directory.catalogue();
        var wanted = parameters.getSingleParameter(LOCATION).flatMap(catalogue::findLocation);
        content.removeAll();
        wanted.or(catalogue::mainLocation)
                .ifPresentOrElse(
                        it -> show(it, catalogue, date(parameters)),
                        () -> content.add(new Paragraph(getTranslation("hours.no-location"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("hours.page-title");
    }

    private void show(Location shown, Catalogue catalogue, Optional<LocalDate> version) {
        quiet = true;
        location.setItems(catalogue.locations());
        location.setValue(shown);
        quiet = false;
        location.setVisible(catalogue.locations().size() > 1);
        var today = LocalDate.now(clock.withZone(shown.zone()));
        var editing = new HoursEditor(
                plans,
                drafts,
                shown,
                today,
                texts.formats(shown.zone(), getLocale()),
                effects.stream().findFirst(),
                outsideNow.stream().findFirst(),
                this::remember);
        version.ifPresent(editing::look);
        previews.stream().findFirst().ifPresent(it -> editing.addPreview(it, clock));
        editing.region(ClinicRegion.words(catalogue.clinic(), getLocale()));
        editor = editing;
        content.add(editing);
    }

    private Header head() {
        var words = new Div(new H1(getTranslation("hours.title")), new Paragraph(getTranslation("hours.lead")));
        location.setAriaLabel(getTranslation("hours.location"));
        location.setItemLabelGenerator(Location::name);
        location.addClassName("s-where");
        location.addValueChangeListener(change -> {
            if (!quiet && change.getValue() != null) {
                go(change.getValue());
            }
        });
        var row = new Div(
                location,
                Buttons.button("copy", getTranslation("hours.copy"), "line", this::copy),
                Buttons.button("clock-counter-clockwise", getTranslation("hours.history"), "line", this::history));
        row.addClassName("row");
        var head = new Header(words, row);
        head.addClassName("s-ahead");
        return head;
    }

    private void copy() {
        var here = location.getValue();
        var others = directory.catalogue().locations().stream()
                .filter(it -> !it.equals(here))
                .toList();
        if (editor != null && !others.isEmpty()) {
            editor.copyFrom(others);
        }
    }

    private void history() {
        if (editor != null) {
            editor.showHistory();
        }
    }

    /** The location and version stand in the address, so that Back, reload and a bookmark work. */
    private void go(Location to) {
        UI.getCurrent().navigate(PAGE, QueryParameters.simple(Map.of(LOCATION, to.slug())));
    }

    private void remember(LocalDate version) {
        String slug = location.getValue() == null ? "" : location.getValue().slug();
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, PAGE + "?" + LOCATION + "=" + slug + "&" + VERSION + "=" + version);
    }

    private static Optional<LocalDate> date(QueryParameters parameters) {
        try {
            return parameters.getSingleParameter(VERSION).map(LocalDate::parse);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
