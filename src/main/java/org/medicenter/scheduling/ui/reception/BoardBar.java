package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.medicenter.clinic.Location;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.DateBox;
import org.medicenter.ui.Icon;

/** Which day, week or month is shown, and the way to another one. */
@JsModule("context://js/page-keys.js")
class BoardBar extends Header {

    /** What is asked for. */
    interface Ways {

        /** Another date. */
        void on(LocalDate date);

        /** @param location its short name */
        void at(String location);

        void as(BoardView view);

        /** Somebody is to be booked. @param inFits whether with the focus in the times that fit */
        void call(boolean inFits);
    }

    private final transient Ways ways;
    private final H1 title = new H1();
    private final NativeButton today = new NativeButton();
    private final NativeButton before;
    private final NativeButton after;
    private final DateBox date = new DateBox();
    private final Span state = new Span();
    private final Div calls = new Div();
    private final Select<Location> place = new Select<>();
    private final transient Map<BoardView, NativeButton> views = new EnumMap<>(BoardView.class);
    private final Anchor print = new Anchor();
    private LocalDate shown = LocalDate.EPOCH;
    private LocalDate now = LocalDate.EPOCH;

    /** @param view of which page it is: so far one goes back and on */
    BoardBar(BoardView view, Ways ways) {
        this.ways = ways;
        addClassName("s-top");
        state.addClassName("s-openstate");
        title.getElement().setAttribute("tabindex", "-1");
        today.setText(getTranslation("staff.day.today"));
        today.addClassNames("btn", "line");
        before = iconButton("caret-left-bold", view.stepKey("before"));
        after = iconButton("caret-right-bold", view.stepKey("after"));
        letter(today, "T");
        letter(before, "[");
        letter(after, "]");
        today.addClickListener(click -> ways.on(now));
        before.addClickListener(click -> ways.on(shown.minus(view.step())));
        after.addClickListener(click -> ways.on(shown.plus(view.step())));
        date.setAriaLabel(getTranslation("staff.day.pick"));
        date.addClassName("s-date");
        // It is a button for the calendar: what one types is seen there only.
        date.setAutoOpen(true);
        date.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                ways.on(change.getValue());
            }
        });
        var stepper = new Div(today, before, after, date);
        stepper.addClassName("row");
        add(title, stepper, shownAs(), places(), printed(), state, calls);
        fillCalls();
    }

    private Select<Location> places() {
        place.setAriaLabel(getTranslation("board.place"));
        place.addClassName("s-place");
        place.setItemLabelGenerator(Location::name);
        place.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                ways.at(change.getValue().slug());
            }
        });
        return place;
    }

    private Anchor printed() {
        print.add(Icon.of("printer"));
        print.addClassNames("iconbtn", "line", "s-print");
        print.setTitle(getTranslation("day-list.print-list"));
        print.getElement().setAttribute("aria-label", getTranslation("day-list.print-list"));
        print.setTarget("_blank");
        print.setRouterIgnore(true);
        print.setVisible(false);
        return print;
    }

    private void fillCalls() {
        var book = letter("call.open", "B", "primary", () -> ways.call(false));
        book.getElement().setAttribute("data-opens", true);
        calls.add(letter("call.open.fits", "F", "line", () -> ways.call(true)), book);
        calls.addClassNames("row", "s-calls");
    }

    private Div shownAs() {
        var shownAs = new Div();
        for (BoardView view : BoardView.values()) {
            var button = new NativeButton(getTranslation(view.nameKey()));
            button.addClickListener(click -> ways.as(view));
            if (!view.letter().isEmpty()) {
                letter(button, view.letter());
            }
            views.put(view, button);
            shownAs.add(button);
        }
        shownAs.addClassNames("seg", "s-as");
        shownAs.getElement().setAttribute("role", "group");
        shownAs.getElement().setAttribute("aria-label", getTranslation("board.as"));
        return shownAs;
    }

    private NativeButton letter(String words, String letter, String look, Runnable pressed) {
        var button = Buttons.button(getTranslation(words), look, pressed);
        button.add(CallWords.key(letter));
        letter(button, letter);
        return button;
    }

    private static void letter(NativeButton button, String letter) {
        button.getElement().setAttribute("data-letter", letter.toLowerCase(Locale.ROOT));
        button.getElement().setAttribute("aria-keyshortcuts", letter);
    }

    /** Where it was before a dialog opened. */
    void focusBooking() {
        getElement().executeJs("this.querySelector('[data-letter=b]').focus()");
    }

    void addMenu(Component menu) {
        calls.add(menu);
    }

    /** One place is no choice, and a list is of all places. */
    void showPlaces(List<Location> places, Optional<Location> chosen, BoardView view) {
        if (!place.getListDataView().getItems().toList().equals(places)) {
            place.setItems(places);
        }
        place.setValue(chosen.orElse(null));
        place.setVisible(places.size() > 1 && view != BoardView.LIST);
        views.forEach((it, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(it == view)));
    }

    /** Beside the board, which stays open. Empty: there is nothing to print for who works nowhere. */
    void leadsToPrint(Optional<String> address) {
        address.ifPresent(print::setHref);
        print.setVisible(address.isPresent());
    }

    /** @param words what is shown */
    void show(String words, LocalDate shownDate, LocalDate todaysDate, Optional<OpenPill> pill) {
        shown = shownDate;
        now = todaysDate;
        title.setText(words);
        date.setValue(shownDate);
        state.removeAll();
        pill.ifPresent(state::add);
    }

    private NativeButton iconButton(String icon, String key) {
        var button = new NativeButton();
        button.add(Icon.of(icon));
        button.addClassNames("iconbtn", "line");
        button.setAriaLabel(getTranslation(key));
        return button;
    }
}
