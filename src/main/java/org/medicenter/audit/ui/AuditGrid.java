package org.medicenter.audit.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.function.Consumer;
import org.medicenter.audit.AuditLog;
import org.medicenter.audit.AuditSearch;
import org.medicenter.audit.NamedEntry;
import org.medicenter.patients.PatientId;
import org.medicenter.ui.Icon;

/** The entries, fetched page by page as they are scrolled to. On a narrow screen two columns say it all. */
class AuditGrid extends Grid<NamedEntry> {

    private static final String WHEN = "176px";
    private static final String WHEN_NARROW = "104px";
    private static final int NARROW = 760;

    private final transient AuditLog log;
    private final transient AuditWords words;

    AuditGrid(AuditLog log, AuditWords words, Consumer<PatientId> allAbout) {
        this.log = log;
        this.words = words;
        addClassNames("s-daygrid", "s-auditgrid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        getElement().setAttribute("aria-label", getTranslation("audit.list"));
        setSelectionMode(SelectionMode.NONE);
        setDetailsVisibleOnClick(false);
        setItemDetailsRenderer(new ComponentRenderer<>(entry -> new EntryDetails(entry, log, words, allAbout)));
        setPartNameGenerator(entry -> isDetailsVisible(entry) ? "marked" : null);
        addColumns();
    }

    void show(AuditSearch search) {
        setItems(query -> log.page(search, query.getOffset(), query.getLimit()).stream(), query -> search.count());
    }

    AuditWords words() {
        return words;
    }

    private void addColumns() {
        var when = addColumn(new ComponentRenderer<>(this::when))
                .setHeader(getTranslation("audit.column.when"))
                .setWidth(WHEN)
                .setFlexGrow(0);
        var who = addColumn(new ComponentRenderer<>(this::who))
                .setHeader(getTranslation("audit.column.who"))
                .setFlexGrow(2);
        var kind = addColumn(new ComponentRenderer<>(
                        named -> new KindBadge(named.entry().kind())))
                .setHeader(getTranslation("audit.column.kind"))
                .setWidth("124px")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(this::what))
                .setHeader(getTranslation("audit.column.what"))
                .setFlexGrow(3);
        var whom = addColumn(words::whom)
                .setHeader(getTranslation("audit.column.whom"))
                .setFlexGrow(3);
        var from = addColumn(named -> words.from(named.entry()))
                .setHeader(getTranslation("audit.column.from"))
                .setWidth("150px")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(this::opener))
                .setHeader(hidden("audit.column.details"))
                .setWidth("64px")
                .setFlexGrow(0);
        addAttachListener(attached -> attached.getUI().getPage().retrieveExtendedClientDetails(details -> {
            boolean narrow = details.getWindowInnerWidth() < NARROW;
            List.of(who, kind, whom, from).forEach(column -> column.setVisible(!narrow));
            when.setWidth(narrow ? WHEN_NARROW : WHEN);
            setClassName("s-narrow", narrow);
        }));
    }

    private Span when(NamedEntry named) {
        var date = new Span(words.date(named.entry().at()));
        date.addClassNames("muted", "s-date");
        return new Span(date, new Span(words.time(named.entry().at())));
    }

    private Span who(NamedEntry named) {
        var who = new Span(words.who(named.entry().actor()));
        who.addClassName("s-name");
        return who;
    }

    private Span what(NamedEntry named) {
        var more = new Span(words.who(named.entry().actor()) + ", " + words.whom(named));
        more.addClassName("s-more");
        return new Span(new Span(words.what(named.entry())), more);
    }

    private NativeButton opener(NamedEntry named) {
        boolean open = isDetailsVisible(named);
        var button = new NativeButton();
        button.add(Icon.of(open ? "caret-up-bold" : "caret-down-bold"));
        button.addClassName("iconbtn");
        button.getElement().setAttribute("aria-expanded", String.valueOf(open));
        button.setAriaLabel(getTranslation(
                "audit.details",
                words.what(named.entry()),
                words.time(named.entry().at())));
        button.addClickListener(click -> {
            boolean opens = !isDetailsVisible(named);
            setDetailsVisible(named, opens);
            button.removeAll();
            button.add(Icon.of(opens ? "caret-up-bold" : "caret-down-bold"));
            button.getElement().setAttribute("aria-expanded", String.valueOf(opens));
        });
        return button;
    }

    private Span hidden(String key) {
        var text = new Span(getTranslation(key));
        text.addClassName("vh");
        return text;
    }
}
