package org.medicenter.emergency.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.medicenter.emergency.NumberList;

/** What somebody else has made of the list meanwhile, and the two ways on. */
final class OvertakenNumbers extends Div {

    OvertakenNumbers(NumberList theirs, NumberList mine, Runnable keepMine, Runnable takeTheirs) {
        addClassName("s-theirs");
        var list = new UnorderedList();
        theirs.entries().stream()
                .filter(it -> !mine.entries().contains(it))
                .forEach(it -> list.add(new ListItem(getTranslation(
                        "emergency.admin.theirs",
                        it.number().number(),
                        it.number().label(),
                        it.number().source()))));
        var keep = new NativeButton(getTranslation("emergency.admin.keep-mine"), click -> keepMine.run());
        keep.addClassNames("btn", "line");
        var take = new NativeButton(getTranslation("emergency.admin.take-theirs"), click -> takeTheirs.run());
        take.addClassNames("btn", "ghost");
        var row = new Div(keep, take);
        row.addClassName("row");
        add(new Paragraph(getTranslation("emergency.admin.theirs.lead")), list, row);
    }
}
