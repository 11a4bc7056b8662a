package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.hours.OutsideNow;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.OutsideAppointment;
import org.medicenter.scheduling.OutsideAppointments;
import org.medicenter.scheduling.OutsideDecisions;
import org.medicenter.ui.Icon;
import org.medicenter.ui.Texts;

/** The list to work through after new hours: each appointment outside is kept, moved or cancelled. */
@Route(OutsideNow.PAGE)
@RolesAllowed("ADMIN")
@StyleSheet("styles/admin-effects.css")
class OutsideView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String APPOINTMENT = "appointment";
    private static final int SHOWN = 50;

    private final transient OutsideAppointments outside;
    private final transient OutsideDecisions decisions;
    private final transient ClinicDirectory directory;
    private final transient Texts texts;
    private final OutsideList list = new OutsideList();
    private final Div detail = new Div();
    private final Div told = new Div();
    private boolean byHand;

    OutsideView(OutsideAppointments outside, OutsideDecisions decisions, ClinicDirectory directory, Texts texts) {
        this.outside = outside;
        this.decisions = decisions;
        this.directory = directory;
        this.texts = texts;
        addClassName("s-effects");
        told.setId("outside-told");
        told.getElement().setAttribute("role", "status");
        told.getElement().setAttribute("tabindex", "-1");
        detail.addClassName("s-odetail");
        var columns = new Div(list, detail);
        columns.addClassNames("s-md", "s-rightd");
        add(head(), told, columns);
    }

    static String address(AppointmentId id) {
        return OutsideNow.PAGE + "?" + APPOINTMENT + "=" + id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(APPOINTMENT)
                .flatMap(OutsideView::id)
                .orElse(null));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("effects.outside.page-title");
    }

    private Header head() {
        var back = new Anchor("admin/hours", Icon.of("arrow-left-bold"), new Span(getTranslation("hours.title")));
        back.addClassNames("btn", "line");
        var row = new Div(back);
        row.addClassName("row");
        var head = new Header(
                new Div(
                        new H1(getTranslation("effects.outside.title")),
                        new Paragraph(getTranslation("effects.outside.lead"))),
                row);
        head.addClassName("s-ahead");
        return head;
    }

    private void show(@Nullable AppointmentId chosen) {
        var words = new OutsideWords(directory.catalogue(), texts, Words.on(this), getLocale());
        List<OutsideAppointment> shown = outside.page(0, SHOWN);
        list.show(shown, outside.count(), chosen, words);
        detail.removeAll();
        detail.setVisible(chosen != null);
        if (chosen != null) {
            Optional<OutsideAppointment> found = outside.find(chosen);
            var panel = new OutsidePanel(found.orElse(null), decisions, words, this::decided, () -> go(null));
            detail.add(panel);
            panel.focusHeading();
        } else if (byHand) {
            told.getElement().callJsFunction("focus");
        }
        byHand = false;
    }

    /** Says what was done, and goes on with the next one. */
    private void decided(AppointmentId done, String words) {
        told.removeAll();
        var note = new Div(Icon.of("check-circle-fill"), new Paragraph(new Span(words)));
        note.addClassNames("s-msg", "s-good");
        told.add(note);
        go(outside.page(0, SHOWN).stream()
                .map(OutsideAppointment::id)
                .filter(it -> !it.equals(done))
                .findFirst()
                .orElse(null));
    }

    /** What is chosen stands in the address, so that Back, reload and a bookmark work. */
    private void go(@Nullable AppointmentId next) {
        byHand = true;
        UI.getCurrent()
                .navigate(
                        OutsideNow.PAGE,
                        next == null
                                ? QueryParameters.empty()
                                : QueryParameters.simple(Map.of(APPOINTMENT, next.toString())));
    }

    private static Optional<AppointmentId> id(String text) {
        try {
            return Optional.of(new AppointmentId(UUID.fromString(text)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
