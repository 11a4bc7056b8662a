package org.medicenter.emergency.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.emergency.EmergencyNotices;
import org.medicenter.emergency.NumberEntry;
import org.medicenter.emergency.NumberList;
import org.medicenter.emergency.NumberLists;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;
import org.medicenter.ui.KeptDialogs;
import org.medicenter.ui.Texts;
import org.medicenter.ui.Unsaved;
import tools.jackson.core.type.TypeReference;

/** The emergency numbers, each with its source and who confirmed it, beside the notice as patients would see it. */
@Route(EmergencyNumbersView.PAGE)
@RolesAllowed("ADMIN")
@Menu(title = "emergency.admin.menu", icon = "first-aid", order = 5)
@StyleSheet("styles/admin-emergency.css")
class EmergencyNumbersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SAVED = "s-good";

    static final String PAGE = "admin/emergency";
    private static final String LOCATION = "location";

    /** @param location null: the whole clinic */
    private record Scope(@Nullable Location location) {}

    private static final String NUMBER = "number";

    private final transient NumberLists lists;
    private final transient ClinicDirectory directory;
    private final transient EmergencyNotices notices;
    private final transient Texts texts;
    private final transient Clock clock;
    private final Select<Scope> scope = new Select<>();
    private final Unsaved unsaved = new Unsaved();
    private final Div note = new Div();
    private final NumberTable table;
    private final Div preview = new Div();
    private final SaveNumbers saveBar;
    private NumberList begun = new NumberList(null, false, List.of());
    private NumberList draft = begun;
    private boolean quiet;

    EmergencyNumbersView(
            NumberLists lists, ClinicDirectory directory, EmergencyNotices notices, Texts texts, Clock clock) {
        this.lists = lists;
        this.directory = directory;
        this.notices = notices;
        this.texts = texts;
        this.clock = clock;
        this.table = new NumberTable(this::today, this::change, this::edit);
        this.saveBar = new SaveNumbers(this::save, this::discard);
        addClassName("s-emergency");
        note.setId("emergency-note");
        unsaved.add(note, numbers(), saveBar);
        unsaved.keepBeginning(new TypeReference<NumberList>() {}, () -> begun, it -> begun = it);
        unsaved.keep("draft", new TypeReference<NumberList>() {}, () -> draft, this::change);
        var both = new Div(unsaved, new Div(previewBox()));
        both.addClassName("s-acols");
        add(head(), both, new KeptDialogs().opens(NUMBER, this::editAgain));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("emergency.admin.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var catalogue = directory.catalogue();
        var wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(LOCATION)
                .flatMap(catalogue::findLocation)
                .orElse(null);
        var scopes = new ArrayList<Scope>();
        scopes.add(new Scope(null));
        catalogue.locations().forEach(it -> scopes.add(new Scope(it)));
        quiet = true;
        scope.setItems(scopes);
        scope.setValue(new Scope(wanted));
        quiet = false;
        load();
    }

    private Header head() {
        var words = new Div(
                new H1(getTranslation("emergency.admin.title")), new Paragraph(getTranslation("emergency.admin.lead")));
        scope.setAriaLabel(getTranslation("emergency.admin.where"));
        scope.setItemLabelGenerator(it -> it.location() == null
                ? getTranslation("emergency.admin.clinic")
                : it.location().name());
        scope.addClassName("s-where");
        scope.addValueChangeListener(change -> {
            if (!quiet && change.getValue() != null) {
                go(change.getValue());
            }
        });
        var head = new Header(words, scope);
        head.addClassName("s-ahead");
        return head;
    }

    private static void go(Scope to) {
        var location = to.location();
        UI.getCurrent()
                .navigate(
                        PAGE,
                        location == null
                                ? QueryParameters.empty()
                                : QueryParameters.simple(Map.of(LOCATION, location.slug())));
    }

    private Section numbers() {
        var title = new H2(getTranslation("emergency.admin.numbers"));
        title.setId("emergency-numbers");
        var add = new NativeButton("", click -> edit(null));
        add.add(Icon.of("plus-bold"), new Span(getTranslation("emergency.admin.add")));
        add.addClassNames("btn", "line");
        var end = new Div(add);
        end.addClassName("end");
        var box = new Section(new Header(title, end), table);
        box.addClassName("s-box");
        box.getElement().setAttribute("aria-labelledby", "emergency-numbers");
        return box;
    }

    private Section previewBox() {
        var title = new H2(getTranslation("emergency.admin.preview"));
        title.setId("emergency-preview");
        var whole = new Anchor("/emergency", getTranslation("emergency.admin.whole"));
        whole.setTarget("_blank");
        whole.setRouterIgnore(true);
        whole.addClassNames("btn", "ghost");
        var body = new Div(preview, whole);
        body.addClassName("s-in");
        var box = new Section(new Header(title), body);
        box.addClassName("s-box");
        box.getElement().setAttribute("aria-labelledby", "emergency-preview");
        return box;
    }

    private void load() {
        var location = scope.getValue().location();
        begun = lists.inForce(location == null ? null : location.id());
        draft = begun;
        unsaved.standsAsStored();
        note.removeAll();
        draw();
    }

    private void draw() {
        Formats formats = formats();
        table.show(draft, begun, formats);
        saveBar.show(!draft.equals(begun));
        if (!draft.equals(begun)) {
            note.getChildren().filter(it -> it.hasClassName(SAVED)).toList().forEach(note::remove);
        }
        unsaved.stands(!draft.equals(begun));
        var location = scope.getValue().location() == null
                ? directory.catalogue().mainLocation().orElse(null)
                : scope.getValue().location();
        preview.removeAll();
        if (location != null) {
            preview.add(new NoticePreview(notices.now(location.id()), draft.shown(), location, formats));
        }
    }

    private Formats formats() {
        var location = scope.getValue().location();
        return texts.formats(
                location != null
                        ? location.zone()
                        : directory
                                .catalogue()
                                .mainLocation()
                                .map(Location::zone)
                                .orElse(ZoneOffset.UTC),
                getLocale());
    }

    private LocalDate today() {
        return formats().date(clock.instant());
    }

    private void change(NumberList changed) {
        draft = changed;
        draw();
    }

    private void edit(@Nullable Integer at) {
        NumberEntry shown = at == null ? null : draft.entries().get(at);
        new EditNumberDialog(NUMBER + ":" + (at == null ? "" : at), shown, today(), lists::faults, edited -> {
                    change(at == null ? draft.plus(edited) : draft.with(at, edited));
                })
                .open();
    }

    /** @param place in the list; "" for a new one */
    private void editAgain(String place) {
        if (place.isEmpty()) {
            edit(null);
        } else if (place.matches("[0-9]{1,3}")
                && Integer.parseInt(place) < draft.entries().size()) {
            edit(Integer.valueOf(place));
        }
    }

    private void discard() {
        note.removeAll();
        load();
    }

    private void save() {
        note.removeAll();
        switch (lists.publish(begun, draft)) {
            case SetupOutcome.Saved saved -> {
                load();
                say(SAVED, "check-circle-fill", getTranslation("emergency.admin.saved"));
            }
            case SetupOutcome.Refused refused -> say("bad", "warning-circle-fill", String.join(" ", refused.reasons()));
            case SetupOutcome.ChangedMeanwhile changed -> overtaken(changed);
        }
    }

    /** What was typed stays; what the other has made of the list is shown when the own changes are dropped. */
    private void overtaken(SetupOutcome.ChangedMeanwhile changed) {
        var formats = formats();
        say(
                "warn",
                "warning-fill",
                getTranslation(
                        "emergency.admin.overtaken",
                        changed.by(),
                        formats.fullDate(formats.date(changed.at())) + ", " + formats.time(changed.at())));
        var mine = draft;
        load0();
        var theirs = new OvertakenNumbers(
                begun,
                mine,
                () -> {
                    note.removeAll();
                    change(new NumberList(begun.location(), true, mine.entries()));
                },
                this::discard);
        draft = mine;
        note.add(theirs);
        draw();
    }

    private void load0() {
        var location = scope.getValue().location();
        begun = lists.inForce(location == null ? null : location.id());
    }

    private void say(String look, String icon, String words) {
        var message = new Div(Icon.of(icon), new Span(words));
        message.addClassNames("s-msg", look);
        message.getElement().setAttribute("role", look.equals(SAVED) ? "status" : "alert");
        note.add(message);
    }
}
