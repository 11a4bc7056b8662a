package org.medicenter.approvals.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.medicenter.approvals.Approval.Stage;
import org.medicenter.approvals.WantedApproval;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Icon;
import org.medicenter.ui.TypedPhone;

/** A visit that needs an approval: whose, when, how that stands, and what to do. */
class ApprovalCard extends Article {

    private final transient WantedApproval shown;
    private final boolean hot;

    /**
     * @param hot whether somebody should look at it now
     * @param look to look at the visit
     */
    ApprovalCard(WantedApproval wanted, boolean hot, ApprovalWords words, ApprovalActs acts, Runnable look) {
        this.shown = wanted;
        this.hot = hot;
        Stage stage = wanted.approval().stage();
        addClassName("s-call");
        setClassName("s-hot", hot);
        setClassName("s-over", stage == Stage.GIVEN);
        String name = wanted.visit().patientName();
        var who = new Paragraph(bold(name));
        String phone = wanted.visit().phone();
        if (phone != null) {
            who.add(new Span(TypedPhone.spaced(phone)));
        }
        add(who, told(new Span(words.visit(wanted.visit()))), told(bold(words.stage(wanted.approval()))), acts);
        if (phone != null && stage != Stage.GIVEN) {
            acts.add(call(phone, name));
        }
        NativeButton visit = Buttons.button(getTranslation("queue.to-tell.look"), "line", look);
        visit.setAriaLabel(getTranslation("queue.to-tell.look.whom", name));
        acts.add(visit);
    }

    /** Whether it still says how that stands. */
    boolean shows(WantedApproval now, boolean hotNow) {
        return shown.equals(now) && hot == hotNow;
    }

    private Anchor call(String phone, String name) {
        var call = new Anchor("tel:" + phone, Icon.of("phone-bold"), new Span(getTranslation("queue.call")));
        call.addClassNames("btn", "line");
        call.setAriaLabel(getTranslation("queue.call-whom", name));
        return call;
    }

    private static Paragraph told(Span words) {
        var line = new Paragraph(words);
        line.addClassName("s-told");
        return line;
    }

    private static Span bold(String words) {
        var bold = new Span(words);
        bold.addClassName("s-strong");
        return bold;
    }
}
