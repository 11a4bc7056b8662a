package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Specialist;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.DayEntry;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/**
 * The day as a list. On a narrow screen the wide columns stand below each other in one. The browser draws the rows: each
 * desk has such a list, and parts of them on the server would be most of what a desk costs.
 */
class DayGrid extends Grid<DayEntry> {

    private static final int NARROW = 760;
    private static final String NAME = """
            <button type="button" class="s-name" data-visit="${item.id}" @click="${open}">${item.name}</button>""";

    /** As {@link StatusWord}. */
    private static final String STATUS = """
            <span class="s-status ${item.state}"><span class="s-mark">\
            <span class="icon" aria-hidden="true" .innerHTML="${item.icon}"></span></span><span>${item.word}</span></span>""";

    private final transient Consumer<DayEntry> open;
    private final transient Catalogue catalogue;
    private final transient Formats formats;
    private transient List<DayEntry> shown = List.of();
    private transient GridListDataView<DayEntry> view;

    /** @param open is told which visit somebody wants to look at */
    DayGrid(List<DayEntry> entries, Catalogue catalogue, Formats formats, Consumer<DayEntry> open) {
        this.open = open;
        this.catalogue = catalogue;
        this.formats = formats;
        addClassName("s-daygrid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        getElement().setAttribute("aria-label", getTranslation("staff.day.list"));
        addColumns(entries);
        setPartNameGenerator(entry -> entry.status() == AppointmentStatus.CANCELLED ? "off" : null);
        view = setItems(shown);
        show(entries);
    }

    private void addColumns(List<DayEntry> entries) {
        addColumn(time())
                .setHeader(getTranslation("staff.column.time"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        var all = addColumn(everything()).setHeader(getTranslation("staff.column.visit"));
        var patient = addColumn(patient()).setHeader(getTranslation("staff.column.patient"));
        var visit = addColumn(this::visit).setHeader(getTranslation("staff.column.visit"));
        var who = addColumn(this::specialist).setHeader(getTranslation("staff.column.specialist"));
        var where = addColumn(this::place).setHeader(getTranslation("staff.column.place"));
        where.setVisible(entries.stream().map(DayEntry::location).distinct().count() > 1);
        boolean severalPlaces = where.isVisible();
        var status = addColumn(status())
                .setHeader(getTranslation("staff.column.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        all.setVisible(false);
        addAttachListener(attached -> attached.getUI().getPage().retrieveExtendedClientDetails(details -> {
            boolean narrow = details.getWindowInnerWidth() < NARROW;
            all.setVisible(narrow);
            List.of(patient, visit, who, status).forEach(column -> column.setVisible(!narrow));
            where.setVisible(!narrow && severalPlaces);
        }));
    }

    /** Only who has changed is drawn anew, where nobody came or went. */
    void show(List<DayEntry> entries) {
        if (!ids(entries).equals(ids(shown))) {
            shown = new ArrayList<>(entries);
            view = setItems(shown);
            view.setIdentifierProvider(DayEntry::id);
            return;
        }
        for (int at = 0; at < entries.size(); at++) {
            DayEntry entry = entries.get(at);
            if (!entry.equals(shown.set(at, entry))) {
                view.refreshItem(entry);
            }
        }
    }

    private static List<AppointmentId> ids(List<DayEntry> entries) {
        return entries.stream().map(DayEntry::id).toList();
    }

    private LitRenderer<DayEntry> time() {
        return LitRenderer.<DayEntry>of("<span class=\"num\">${item.time}</span>")
                .withProperty(
                        "time",
                        it -> formats.timeRange(it.time().start(), it.time().end()));
    }

    private LitRenderer<DayEntry> patient() {
        return named(LitRenderer.of(NAME));
    }

    private LitRenderer<DayEntry> named(LitRenderer<DayEntry> renderer) {
        return renderer.withProperty("name", DayEntry::patientName)
                .withProperty("id", it -> it.id().toString())
                .withFunction("open", open::accept);
    }

    /** For who comes back from that visit. */
    void focus(AppointmentId visit) {
        getElement().executeJs("this.querySelector(`[data-visit='${$0}']`)?.focus()", visit.toString());
    }

    private LitRenderer<DayEntry> status() {
        return withStatus(LitRenderer.of(STATUS));
    }

    private LitRenderer<DayEntry> everything() {
        return withStatus(named(LitRenderer.<DayEntry>of("<span class=\"s-all\">" + NAME
                        + "<span class=\"s-more\">${item.visit}, ${item.who}</span>" + STATUS + "</span>"))
                .withProperty("visit", this::visit)
                .withProperty("who", this::specialist));
    }

    private LitRenderer<DayEntry> withStatus(LitRenderer<DayEntry> renderer) {
        return renderer.withProperty("state", it -> it.status().slug())
                .withProperty(
                        "word",
                        it -> getTranslation("staff.status." + it.status().slug()))
                .withProperty("icon", it -> Icon.drawingOf(VisitLook.icon(it.status())));
    }

    private String visit(DayEntry entry) {
        return catalogue.visitType(entry.visitType()).name();
    }

    private String specialist(DayEntry entry) {
        return Optional.ofNullable(entry.specialist())
                .map(catalogue::specialist)
                .map(Specialist::name)
                .orElseGet(() -> getTranslation("staff.no-specialist"));
    }

    private String place(DayEntry entry) {
        return catalogue.location(entry.location()).name();
    }
}
