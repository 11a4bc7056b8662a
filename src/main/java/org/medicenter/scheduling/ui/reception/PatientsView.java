package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.patients.FoundPatient;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientSheet;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.ui.Icon;
import org.medicenter.ui.KeptDialogs;

/** Patients: found as somebody types, and what the desk keeps of each. The address says whose record is open. */
@Route(PatientsView.PAGE)
@RolesAllowed({"RECEPTIONIST", "SPECIALIST", "ADMIN"})
@StyleSheet("styles/call-dialog.css")
@StyleSheet("styles/overbook.css")
@StyleSheet("styles/patients.css")
class PatientsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PAGE = "reception/patients";

    private static final int LONGEST = 200;
    private static final int PAUSE = 150;

    private final transient PatientDesk desk;
    private final boolean keepsRecords;
    private final TextField search = new TextField();
    private final Anchor doubles = new Anchor();
    private final Div list = new Div();
    private final Div place = new Div();
    private final Div both = new Div(list, place);
    private final Set<PatientId> shown = new HashSet<>();
    private transient PatientAddress address = new PatientAddress(null, false);
    private transient List<FoundPatient> found = List.of();
    private transient @Nullable PatientPanel panel;

    PatientsView(PatientDesk desk, CurrentActor currentActor) {
        this.desk = desk;
        this.keepsRecords = currentActor
                .find()
                .filter(it -> it.isAny(Role.RECEPTIONIST, Role.ADMIN))
                .isPresent();
        addClassNames("s-patients");
        both.addClassNames("s-main", "s-both");
        list.addClassName("s-found");
        place.addClassName("s-place0");
        search.setId("patient-search");
        search.setAriaLabel(getTranslation("patients.search"));
        search.setPlaceholder(getTranslation("call.search.placeholder"));
        search.setPrefixComponent(Icon.of("magnifying-glass"));
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST);
        search.getElement().setAttribute("autocomplete", "off");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE);
        search.addValueChangeListener(typed -> find());
        search.addKeyDownListener(
                Key.ENTER,
                pressed -> found.stream()
                        .findFirst()
                        .ifPresent(it -> go(address.opening(it.patient().id()))));
        add(head(), both, new KeptDialogs().opens(PatientDialog.KIND, _ -> edit()));
    }

    private Header head() {
        doubles.addClassNames("btn", "line");
        doubles.setHref(new PatientAddress(null, true).address());
        doubles.add(Icon.of("users-three"), new Span(getTranslation("patients.doubles")));
        doubles.setVisible(keepsRecords);
        var head = new Header(new H1(getTranslation("patients.title")), search, doubles);
        head.addClassName("s-top");
        return head;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("patients.page-title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = PatientAddress.of(event.getLocation().getQueryParameters());
        if (address.doubles() && !keepsRecords) {
            address = new PatientAddress(address.patient(), false);
        }
        showList();
        show();
        if (address.patient() == null) {
            search.focus();
        } else if (panel != null) {
            panel.focus();
        }
    }

    private void find() {
        String typed = search.getValue().strip();
        found = typed.isEmpty()
                ? List.of()
                : desk.files().find(typed, desk.calls().country(), shown);
        found.forEach(it -> shown.add(it.patient().id()));
        if (address.doubles() && !typed.isEmpty()) {
            address = new PatientAddress(address.patient(), false);
            UI.getCurrent().getPage().getHistory().replaceState(null, address.address());
        }
        showList();
    }

    private void showList() {
        list.removeAll();
        doubles.getElement().setAttribute("aria-current", address.doubles() ? "page" : "false");
        list.add(
                address.doubles()
                        ? new DoublesList(desk, this::compare)
                        : new PatientList(desk, search.getValue().strip(), found, address));
    }

    private void show() {
        place.removeAll();
        panel = null;
        PatientId wanted = address.patient();
        Optional<PatientSheet> sheet =
                wanted == null ? Optional.empty() : desk.files().open(wanted);
        sheet.ifPresentOrElse(this::show, () -> {
            if (wanted != null) {
                place.add(hint("patients.unknown"));
            }
        });
        both.setClassName("s-opened", wanted != null);
    }

    private void show(PatientSheet sheet) {
        if (!sheet.id().equals(address.patient())) {
            address = address.opening(sheet.id());
            UI.getCurrent().getPage().getHistory().replaceState(null, address.address());
        }
        var back = new Anchor(
                address.opening(null).address(), Icon.of("arrow-left-bold"), new Span(getTranslation("patients.back")));
        back.addClassName("s-backtolist");
        var opened = new PatientPanel(desk, sheet, this::edit, this::book, this::compare, this::changed);
        panel = opened;
        place.removeAll();
        place.add(back, opened);
    }

    /** The button that was pressed may be gone. */
    private void changed(PatientSheet sheet) {
        find();
        show(sheet);
        if (panel != null) {
            panel.focus();
        }
    }

    private Component hint(String key) {
        var hint = new Paragraph(getTranslation(key));
        hint.addClassNames("s-hint", "muted");
        hint.getElement().setAttribute("role", "status");
        return hint;
    }

    private void edit() {
        if (panel != null) {
            var dialog = new PatientDialog(desk, panel.sheet(), saved -> {
                show();
                find();
            });
            dialog.addOpenedChangeListener(change -> {
                if (!change.isOpened() && panel != null) {
                    panel.focusEdit();
                }
            });
            dialog.open();
        }
    }

    private void compare(PatientId one, PatientId other) {
        new MergeDialog(desk, one, other, this::merged, () -> toldApart(one, other)).open();
    }

    private void merged(PatientId kept) {
        find();
        go(new PatientAddress(kept, false));
    }

    /** Whoever has pressed the wrong button, says so at once. */
    private void toldApart(PatientId one, PatientId other) {
        showList();
        show();
        var undo = new NativeButton(getTranslation("patients.apart.undo"));
        undo.addClassName("linkbtn");
        undo.addClickListener(_ -> {
            desk.doubles().mayBeOne(one, other);
            showList();
            show();
        });
        var told = new Div(
                Icon.of("check-circle-fill"), new Span(new Span(getTranslation("patients.apart.done") + " "), undo));
        told.addClassNames("s-msg", "s-good");
        told.getElement().setAttribute("role", "status");
        list.addComponentAsFirst(told);
    }

    private void book() {
        if (panel != null) {
            new CallDialog(desk.calls(), this::booked, Said::aloud)
                    .openFor(panel.sheet().asRecord());
        }
    }

    /** Its day is shown, and it is chosen there. */
    private void booked(BookedAppointment appointment, String name) {
        var catalogue = desk.calls().directory().catalogue();
        BoardAddress.of(appointment, catalogue.location(appointment.location())).go();
    }

    private void go(PatientAddress wanted) {
        UI.getCurrent().navigate(PAGE, wanted.parameters());
    }
}
