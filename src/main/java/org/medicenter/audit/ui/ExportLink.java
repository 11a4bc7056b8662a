package org.medicenter.audit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.medicenter.audit.AuditExport;
import org.medicenter.audit.AuditFilter;
import org.medicenter.ui.Icon;

/** Gives what is shown as a file, to whoever may have it at the moment of the click. */
class ExportLink extends Anchor {

    ExportLink() {
        add(Icon.of("download-simple"), new Span(getTranslation("audit.export")));
        addClassNames("btn", "line");
    }

    /** @param name of the file, without its ending */
    void show(AuditExport export, AuditFilter filter, String name) {
        DownloadHandler handler = event -> write(event, export, filter, name);
        setHref(handler);
    }

    static void write(DownloadEvent event, AuditExport export, AuditFilter filter, String name) {
        event.setFileName(name + ".csv");
        event.setContentType("text/csv; charset=utf-8");
        export.write(filter, event.getOutputStream());
    }
}
