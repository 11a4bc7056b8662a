package org.medicenter.audit.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.medicenter.audit.AuditEntry;
import org.medicenter.audit.AuditLog;
import org.medicenter.audit.NamedEntry;
import org.medicenter.patients.PatientId;
import org.medicenter.ui.Icon;

/** All that an entry tells: who, from where, what was before and what is after. */
class EntryDetails extends Div {

    EntryDetails(NamedEntry named, AuditLog log, AuditWords words, Consumer<PatientId> allAbout) {
        AuditEntry entry = named.entry();
        addClassName("s-details");
        change(entry);
        var facts = new HtmlContainer("dl");
        facts.addClassName("s-efacts");
        fact(facts, "audit.detail.when", words.moment(entry.at()));
        fact(facts, "audit.detail.who", words.whoInFull(entry.actor()));
        fact(
                facts,
                "audit.detail.from",
                entry.network().isEmpty() ? getTranslation("audit.from.none") : entry.network());
        fact(facts, "audit.detail.about", words.whom(named));
        if (entry.listed() > 0) {
            fact(facts, "audit.detail.listed", String.join(", ", log.listed(entry.id())));
        }
        fact(facts, "audit.detail.number", entry.id().toString());
        add(facts);
        if (entry.patient() != null) {
            var all = new NativeButton();
            all.add(Icon.of("magnifying-glass"), new Span(getTranslation("audit.detail.all")));
            all.addClassNames("btn", "line");
            all.addClickListener(click -> allAbout.accept(entry.patient()));
            add(all);
        }
    }

    /** What was stands beside what is; on a narrow screen above it. */
    private void change(AuditEntry entry) {
        if (entry.before().isEmpty() && entry.after().isEmpty()) {
            return;
        }
        var diff = new Div(
                new Div(text("b", getTranslation("audit.before")), text("del", entry.before())),
                new Div(text("b", getTranslation("audit.after")), text("ins", entry.after())));
        diff.addClassNames("s-diff", "s-ediff");
        add(diff);
    }

    private HtmlContainer text(String tag, String words) {
        var text = new HtmlContainer(tag);
        text.setText(words.isEmpty() ? "–" : words);
        return text;
    }

    private void fact(HtmlContainer facts, String key, String value) {
        if (value.isEmpty()) {
            return;
        }
        var row = new Div();
        row.add(text("dt", getTranslation(key)), text("dd", value));
        facts.add(row);
    }
}
