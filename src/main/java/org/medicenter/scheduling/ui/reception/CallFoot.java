package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.VisitType;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Formats;

/** What would be booked, in one sentence, and the keys that do it. */
class CallFoot extends Div {

    /**
     * What the keys in the foot do.
     *
     * @param waitlist puts the caller on the waitlist; empty where there is none for whoever books
     */
    record CallKeys(Runnable walkIn, Optional<Runnable> waitlist, Runnable book) {}

    private final transient Catalogue catalogue;
    private final transient Formats formats;
    private final transient LocalDate today;
    private final Span sentence = CallWords.bold("");
    private final Span told = CallWords.small("");
    private final Div refusal = CallWords.refusal();
    private final NativeButton book;
    private final Span bookWords = new Span();

    CallFoot(Catalogue catalogue, Formats formats, LocalDate today, CallKeys keys) {
        this.catalogue = catalogue;
        this.formats = formats;
        this.today = today;
        addClassName("s-callfoot");
        var words = new Div(sentence, told, refusal);
        words.addClassName("s-sum");
        this.book = button(bookWords, "Ctrl Enter", "primary", keys.book());
        overbooks(false);
        add(words);
        keys.waitlist().ifPresent(it -> add(button(new Span(getTranslation("call.wait")), "F7", "line", it)));
        add(button(new Span(getTranslation("call.now")), "F10", "line", keys.walkIn()), this.book);
    }

    private static NativeButton button(Span words, String key, String look, Runnable pressed) {
        var button = Buttons.button("", look, pressed);
        button.removeAll();
        button.add(words, CallWords.key(key));
        button.addClassName("s-mid");
        button.getElement().setAttribute("data-press", key);
        return button;
    }

    /** Whether what would be booked is somebody else's time. */
    void overbooks(boolean overbooks) {
        bookWords.setText(getTranslation(overbooks ? "overbook.do" : "call.book"));
        book.setClassName("danger", overbooks);
        book.setClassName("primary", !overbooks);
    }

    void show(CallerPart who, ReasonPart what, @Nullable FreeTime time) {
        String name = who.name();
        String visit = what.visitType().map(this::visit).orElse("");
        if (time == null) {
            sentence.setText(name.isEmpty() ? capital(visit) : getTranslation("call.sum.nobody", name, visit));
        } else {
            String when = when(time);
            sentence.setText(
                    name.isEmpty()
                            ? capital(getTranslation("call.sum.nobody", visit, when))
                            : getTranslation("call.sum", name, visit, when));
        }
        String email = who.email();
        if (name.isEmpty()) {
            told.setText("");
        } else {
            told.setText(
                    email == null || email.isBlank()
                            ? getTranslation("call.sum.no-mail")
                            : getTranslation("call.sum.mail", email));
        }
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String visit(VisitType type) {
        String name = type.name();
        return getTranslation(
                "call.sum.visit", name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), type.minutes());
    }

    private String when(FreeTime time) {
        var start = time.start();
        LocalDate date = formats.date(start);
        String day = date.equals(today) ? getTranslation("call.today") : formats.shortDate(date);
        var specialist = time.specialist();
        return specialist == null
                ? getTranslation("call.sum.when", day, formats.time(start))
                : getTranslation(
                        "call.sum.when.with",
                        day,
                        formats.time(start),
                        catalogue.specialist(specialist).name());
    }

    /** All is chosen. */
    void focusBook() {
        book.focus();
    }

    void say(String words) {
        CallWords.say(refusal, words);
    }
}
