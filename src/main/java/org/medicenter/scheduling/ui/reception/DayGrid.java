package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Specialist;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.DayEntry;
import org.medicenter.ui.Formats;

/** The day as a list. On a narrow screen the wide columns stand below each other in one. */
class DayGrid extends Grid<DayEntry> {

    private static final int NARROW = 760;

    private final transient Catalogue catalogue;
    private final transient Formats formats;

    DayGrid(List<DayEntry> entries, Catalogue catalogue, Formats formats) {
        this.catalogue = catalogue;
        this.formats = formats;
        addClassName("s-daygrid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        getElement().setAttribute("aria-label", getTranslation("staff.day.list"));
        addColumns(entries);
        setPartNameGenerator(entry -> entry.status() == AppointmentStatus.CANCELLED ? "off" : null);
        setItems(entries);
    }

    private void addColumns(List<DayEntry> entries) {
        addColumn(new ComponentRenderer<>(this::time))
                .setHeader(getTranslation("staff.column.time"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        var all = addColumn(new ComponentRenderer<>(this::everything)).setHeader(getTranslation("staff.column.visit"));
        var patient =
                addColumn(new ComponentRenderer<>(this::patient)).setHeader(getTranslation("staff.column.patient"));
        var visit = addColumn(this::visit).setHeader(getTranslation("staff.column.visit"));
        var who = addColumn(this::specialist).setHeader(getTranslation("staff.column.specialist"));
        var where = addColumn(this::place).setHeader(getTranslation("staff.column.place"));
        where.setVisible(entries.stream().map(DayEntry::location).distinct().count() > 1);
        boolean severalPlaces = where.isVisible();
        var status = addColumn(new ComponentRenderer<>(entry -> new StatusWord(entry.status())))
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

    private Span time(DayEntry entry) {
        var time = new Span(formats.timeRange(entry.time().start(), entry.time().end()));
        time.addClassName("num");
        return time;
    }

    private Span patient(DayEntry entry) {
        var name = new Span(entry.patientName());
        name.addClassName("s-name");
        return name;
    }

    private Span everything(DayEntry entry) {
        var more = new Span(visit(entry) + ", " + specialist(entry));
        more.addClassName("s-more");
        var all = new Span(patient(entry), more, new StatusWord(entry.status()));
        all.addClassName("s-all");
        return all;
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
