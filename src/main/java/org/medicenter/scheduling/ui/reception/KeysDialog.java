package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.medicenter.ui.Buttons;

/**
 * All keys of the board. Those that are a single letter can be switched off, for who speaks to their computer; the
 * browser remembers that (js/page-keys.js).
 */
class KeysDialog extends Dialog {

    private static final String OF_LETTERS = "medicenter.letter-keys";

    /** A text of "keys." and the keys that it explains. */
    private record Line(String about, String... keys) {}

    private static final List<Line> GO = List.of(
            new Line("visit", "↓", "↑"),
            new Line("column", "→", "←"),
            new Line("ends", "Home", "End"),
            new Line("choose", "Enter"),
            new Line("day", "[", "]"),
            new Line("person", "Shift", "[", "]"),
            new Line("views", "1", "2", "3"),
            new Line("today", "T"),
            new Line("book", "B"),
            new Line("fit", "F"),
            new Line("patient", "/"));
    private static final List<Line> FLOW = List.of(
            new Line("arrived", "A"),
            new Line("check-in", "C"),
            new Line("start", "S"),
            new Line("done", "D"),
            new Line("no-show", "N"),
            new Line("cancel", "Del"),
            new Line("undo", "Z"),
            new Line("menu", "Shift", "F10"),
            new Line("block", "X"));
    private static final List<Line> BOOKING = List.of(
            new Line("who", "F2"),
            new Line("new", "Ins"),
            new Line("what", "F3"),
            new Line("whom", "F4"),
            new Line("when", "F8"),
            new Line("note", "F9"),
            new Line("walk-in", "F10"),
            new Line("waitlist", "F7"),
            new Line("done-booking", "Ctrl", "Enter"));
    private static final List<Line> MOVE = List.of(
            new Line("move", "M"),
            new Line("five", "↑", "↓"),
            new Line("fifteen", "Shift", "↓"),
            new Line("other-column", "→", "←"),
            new Line("next-fit", "F"),
            new Line("drop", "Enter"),
            new Line("leave", "Esc"),
            new Line("length", "+", "-"));

    KeysDialog() {
        addClassNames("staff-page", "mc-staff", "s-keysdialog");
        setHeaderTitle(getTranslation("keys.title"));
        setWidth("1080px");
        getHeader().add(Buttons.iconButton("x-bold", getTranslation("keys.close"), this::close));
        var columns = new Div(part("go", GO), part("flow", FLOW), part("moving", MOVE), part("booking", BOOKING));
        columns.addClassName("s-keycols");
        columns.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("keys.title"));
        add(columns);
        var when = new Span(getTranslation("keys.letters.when"));
        when.addClassNames("small", "muted", "s-when");
        getFooter().add(when, letters());
    }

    private Section part(String name, List<Line> lines) {
        var list = new DescriptionList();
        lines.forEach(line -> list.add(line(line)));
        return new Section(new H3(getTranslation("keys." + name)), list);
    }

    private Div line(Line line) {
        var keys = new DescriptionList.Description();
        Stream.of(line.keys()).map(CallWords::key).forEach(keys::add);
        return new Div(new DescriptionList.Term(getTranslation("keys." + line.about())), keys);
    }

    private Checkbox letters() {
        var letters = new Checkbox(getTranslation("keys.letters"));
        letters.setValue(true);
        letters.getElement()
                .executeJs("return localStorage.getItem($0) !== 'off'", OF_LETTERS)
                .then(Boolean.class, letters::setValue);
        letters.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                letters.getElement()
                        .executeJs("localStorage.setItem($0, $1)", OF_LETTERS, change.getValue() ? "on" : "off");
            }
        });
        return letters;
    }
}
