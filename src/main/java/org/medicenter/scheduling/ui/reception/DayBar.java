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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.medicenter.clinic.Location;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.DateBox;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** Which day is shown, and the way to another one. */
@JsModule("context://js/page-keys.js")
class DayBar extends Header {

    private final H1 title = new H1();
    private final NativeButton today = new NativeButton();
    private final NativeButton before = iconButton("caret-left-bold", "staff.day.before");
    private final NativeButton after = iconButton("caret-right-bold", "staff.day.after");
    private final DateBox date = new DateBox();
    private final Span state = new Span();
    private final Select<Location> place = new Select<>();
    private final NativeButton board = new NativeButton();
    private final NativeButton list = new NativeButton();
    private final Anchor print = new Anchor();
    private LocalDate shown = LocalDate.EPOCH;
    private LocalDate now = LocalDate.EPOCH;

    /**
     * @param go is told which day is asked for
     * @param at the short name of which location
     * @param asList whether the list is
     * @param call whether somebody books with the focus in the times that fit
     */
    DayBar(Consumer<LocalDate> go, Consumer<String> at, Consumer<Boolean> asList, Consumer<Boolean> call) {
        addClassName("s-top");
        title.getElement().setAttribute("tabindex", "-1");
        today.setText(getTranslation("staff.day.today"));
        today.addClassNames("btn", "line");
        letter(today, "T");
        letter(before, "[");
        letter(after, "]");
        today.addClickListener(click -> go.accept(now));
        before.addClickListener(click -> go.accept(shown.minusDays(1)));
        after.addClickListener(click -> go.accept(shown.plusDays(1)));
        date.setAriaLabel(getTranslation("staff.day.pick"));
        date.addClassName("s-date");
        date.setAutoOpen(true);
        date.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go.accept(change.getValue());
            }
        });
        var stepper = new Div(today, before, after, date);
        stepper.addClassName("row");
        place.setAriaLabel(getTranslation("board.place"));
        place.addClassName("s-place");
        place.setItemLabelGenerator(Location::name);
        place.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                at.accept(change.getValue().slug());
            }
        });
        print.add(Icon.of("printer"));
        print.addClassNames("iconbtn", "line", "s-print");
        print.setTitle(getTranslation("day-list.print-list"));
        print.getElement().setAttribute("aria-label", getTranslation("day-list.print-list"));
        print.setTarget("_blank");
        print.setRouterIgnore(true);
        add(title, stepper, shownAs(asList), place, print, state, calls(call));
    }

    private Div calls(Consumer<Boolean> call) {
        var calls = new Div(
                letter("call.open.fits", "F", "line", () -> call.accept(true)),
                letter("call.open", "B", "primary", () -> call.accept(false)));
        calls.addClassNames("row", "s-calls");
        return calls;
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
        add(menu);
    }

    /** One place is no choice. */
    void showPlaces(List<Location> places, Optional<Location> chosen, boolean asList) {
        if (!place.getListDataView().getItems().toList().equals(places)) {
            place.setItems(places);
        }
        place.setValue(chosen.orElse(null));
        place.setVisible(places.size() > 1 && !asList);
        pressed(board, !asList);
        pressed(list, asList);
    }

    /** Beside the board, which stays open. Empty: there is nothing to print for who works nowhere. */
    void leadsToPrint(Optional<String> address) {
        address.ifPresent(print::setHref);
        print.setVisible(address.isPresent());
    }

    private Div shownAs(Consumer<Boolean> asList) {
        board.setText(getTranslation("board.as-board"));
        list.setText(getTranslation("board.as-list"));
        board.addClickListener(click -> asList.accept(false));
        list.addClickListener(click -> asList.accept(true));
        var shownAs = new Div(board, list);
        shownAs.addClassNames("seg", "s-as");
        shownAs.getElement().setAttribute("role", "group");
        shownAs.getElement().setAttribute("aria-label", getTranslation("board.as"));
        return shownAs;
    }

    private static void pressed(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    void show(LocalDate shownDate, LocalDate todaysDate, Formats formats, Optional<OpenPill> pill) {
        shown = shownDate;
        now = todaysDate;
        title.setText(formats.weekdayDate(shownDate));
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
