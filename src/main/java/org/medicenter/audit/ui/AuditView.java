package org.medicenter.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.medicenter.access.People;
import org.medicenter.audit.AuditExport;
import org.medicenter.audit.AuditFilter;
import org.medicenter.audit.AuditLog;
import org.medicenter.audit.AuditPeriod;
import org.medicenter.audit.AuditSearch;
import org.medicenter.ui.Icon;
import org.medicenter.ui.Texts;

/** Who read or changed what, the newest first. Nobody can change anything here. */
@Route(AuditView.PAGE)
@Menu(title = "audit.title", icon = "list-magnifying-glass", order = 23)
@RolesAllowed("ADMIN")
@StyleSheet("styles/admin-audit.css")
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PAGE = "admin/audit";

    private final transient AuditLog log;
    private final transient AuditExport export;
    private final transient People people;
    private final transient Texts texts;
    private final transient Clock clock;

    private final ExportLink exportLink = new ExportLink();
    private final Paragraph tooMany = new Paragraph();
    private final Div filters = new Div();
    private final Div list = new Div();

    AuditView(AuditLog log, AuditExport export, People people, Texts texts, Clock clock) {
        this.log = log;
        this.export = export;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
        addClassName("s-audit");
        tooMany.addClassNames("small", "muted");
        var filterBox = new Section(filters);
        filterBox.addClassName("s-box");
        filterBox.getElement().setAttribute("aria-label", getTranslation("audit.filter"));
        var listBox = new Section(list);
        listBox.addClassNames("s-box", "s-auditbox");
        listBox.getElement().setAttribute("aria-label", getTranslation("audit.list"));
        add(head(), tooMany, filterBox, listBox);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(AuditPlace.of(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.page-title");
    }

    /** What is chosen stands in the address, so that Back, reload and a bookmark work. */
    private void go(AuditPlace next) {
        UI.getCurrent().navigate(PAGE, next.parameters());
    }

    private void show(AuditPlace place) {
        LocalDate today = LocalDate.now(clock.withZone(log.zone()));
        AuditFilter filter = place.filter(today);
        AuditSearch search = log.open(filter);
        showFilters(place);
        exportLink.show(export, filter, "audit-" + today);
        exportLink.setVisible(search.count() > 0);
        tooMany.setVisible(search.count() > AuditExport.MOST);
        tooMany.setText(getTranslation("audit.export.limit", AuditExport.MOST));
        showList(place, search);
    }

    /** The bar stays as it is while somebody types in it. */
    private void showFilters(AuditPlace place) {
        if (filters.getChildren().findAny().isEmpty()) {
            filters.add(new AuditBar(place, people.list(), this::go));
        }
        filters.getChildren().filter(AuditBar.class::isInstance).forEach(it -> ((AuditBar) it).show(place));
        filters.getChildren()
                .filter(it -> it.getElement().getClassList().contains("s-onepatient"))
                .toList()
                .forEach(filters::remove);
        if (place.patient() != null) {
            var only = new NativeButton();
            only.add(new Span(getTranslation("audit.patient.only")), Icon.of("x-bold"));
            only.addClassNames("btn", "line");
            only.addClickListener(click -> go(place.ofOne(null)));
            var row = new Div(only);
            row.addClassName("s-onepatient");
            filters.add(row);
        }
    }

    private void showList(AuditPlace place, AuditSearch search) {
        list.removeAll();
        if (search.count() == 0) {
            list.add(new NoEntry(() -> go(AuditPlace.of(QueryParameters.empty()).within(AuditPeriod.ALL))));
            return;
        }
        var words = new AuditWords(texts.formats(log.zone(), getLocale()), this::getTranslation);
        var grid = new AuditGrid(log, words, patient -> go(place.ofOne(patient).within(AuditPeriod.ALL)));
        grid.show(search);
        var count = new Paragraph(getTranslation("audit.count", search.count()));
        count.addClassNames("small", "muted", "s-count");
        count.getElement().setAttribute("role", "status");
        list.add(grid, count);
    }

    private Header head() {
        var row = new Div(exportLink);
        row.addClassName("row");
        var head = new Header(
                new Div(new H1(getTranslation("audit.title")), new Paragraph(getTranslation("audit.lead"))), row);
        head.addClassName("s-ahead");
        return head;
    }
}
