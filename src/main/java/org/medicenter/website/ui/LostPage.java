package org.medicenter.website.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.medicenter.emergency.EmergencyNumber;
import org.medicenter.ui.CareCard;
import org.medicenter.ui.Icon;
import org.medicenter.website.Frame;
import org.medicenter.website.Frames;

/** A view that is not there, or went wrong: what to do now, and whom to call. As in templates/error.html. */
class LostPage extends Div {

    private final transient Frames frames;

    LostPage(Frames frames) {
        this.frames = frames;
        addClassNames("wrap", "lostview");
    }

    /** @param kind which of the texts: missing or broken */
    void show(String kind) {
        removeAll();
        Frame frame = frames.now();
        var lead = new Paragraph(getTranslation("error." + kind + ".text"));
        lead.addClassName("lead");
        var home = FrameHeader.plain("./", getTranslation("error.home"));
        home.addClassNames("btn", "primary");
        var book = new Anchor("book", getTranslation("frame.bookAppointment"));
        book.addClassNames("btn", "line");
        var ways = new Paragraph(home, book);
        ways.addClassName("row");
        var lost = new Div(new H1(getTranslation("error." + kind)), lead, ways);
        lost.addClassName("lost");
        if (frame.phone() != null) {
            var call = new Paragraph(getTranslation("error.call") + " ");
            call.add(new Anchor(frame.phone().link(), frame.phone().number()));
            lost.add(call);
        }
        add(lost, new Div(emergency(frame)));
    }

    private CareCard emergency(Frame frame) {
        EmergencyNumber number = frame.numbers().emergency();
        String title = number == null
                ? getTranslation("emergency.call-now-if.unknown")
                : getTranslation("emergency.call-now-if", number.number());
        var card = new CareCard(CareCard.Level.EMERGENCY, getTranslation("emergency.level.emergency"), title);
        var signs = new UnorderedList();
        frame.signs().forEach(sign -> signs.add(new ListItem(getTranslation(sign.messageKey()))));
        var row = new Div();
        row.addClassName("callrow");
        if (number != null) {
            Anchor call = card.call(number.tel(), getTranslation("emergency.call", number.number()));
            call.removeClassName("wide");
            row.add(call);
        }
        var all = FrameHeader.plain("emergency", getTranslation("emergency.all"));
        all.add(Icon.of("arrow-right-bold"));
        all.addClassName("linkrow");
        row.add(all);
        return card.with(signs, row);
    }
}
