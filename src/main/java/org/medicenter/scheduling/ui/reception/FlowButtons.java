package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.DeskUndoable;
import org.medicenter.scheduling.VisitSheet;
import org.medicenter.scheduling.VisitStep;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** A visit's way through the day: what was taken, the next step in full colour, and the way back. */
class FlowButtons extends Section {

    private static final List<AppointmentStatus> WAY = List.of(
            AppointmentStatus.ARRIVED,
            AppointmentStatus.CHECKED_IN,
            AppointmentStatus.IN_VISIT,
            AppointmentStatus.DONE);
    private static final Map<AppointmentStatus, String> KEYS = Map.of(
            AppointmentStatus.ARRIVED, "A",
            AppointmentStatus.CHECKED_IN, "C",
            AppointmentStatus.IN_VISIT, "S",
            AppointmentStatus.DONE, "D",
            AppointmentStatus.NO_SHOW, "N");

    /**
     * What may be done with a visit besides.
     *
     * @param earlier puts its patient on the waitlist; empty where there is none for whoever looks
     */
    record Others(Runnable move, Runnable cancel, Runnable takeBack, Optional<Runnable> earlier) {}

    /** @param below the key that takes it, or when it was taken */
    private record Step(ListItem place, NativeButton button, Span below) implements Serializable {}

    private final Map<AppointmentStatus, Step> steps = new EnumMap<>(AppointmentStatus.class);
    private final NativeButton noShow;
    private final NativeButton left;
    private final NativeButton move = new NativeButton();
    private final NativeButton cancel = new NativeButton();
    private final NativeButton earlier = new NativeButton();
    private final NativeButton undo = new NativeButton();
    private final boolean waits;
    private boolean leadsBack;

    FlowButtons(Consumer<AppointmentStatus> step, Others others) {
        var way = new OrderedList();
        way.addClassName("s-flow");
        for (AppointmentStatus status : WAY) {
            way.add(place(status, step));
        }
        noShow = other(AppointmentStatus.NO_SHOW, step);
        left = other(AppointmentStatus.LEFT, step);
        this.move.addClassNames("btn", "line", "s-move");
        this.move.add(new Span(getTranslation("board.move")), key("M"));
        this.move.addClickListener(click -> others.move().run());
        this.cancel.addClassNames("btn", "danger-line");
        this.cancel.add(new Span(getTranslation("board.cancel")), key("Del"));
        this.cancel.addClickListener(click -> others.cancel().run());
        undo.addClassNames("btn", "line");
        undo.add(Icon.of("arrow-counter-clockwise"), new Span(getTranslation("board.undo")), key("Z"));
        undo.addClickListener(click -> others.takeBack().run());
        earlier.addClassNames("btn", "line");
        earlier.setText(getTranslation("board.earlier"));
        others.earlier().ifPresent(it -> earlier.addClickListener(_ -> it.run()));
        waits = others.earlier().isPresent();
        var below = new Div(noShow, left, move, earlier, cancel, undo);
        below.addClassName("s-acts");
        add(new H3(getTranslation("board.flow")), way, below);
    }

    void show(VisitSheet sheet, Formats formats) {
        AppointmentStatus now = sheet.entry().status();
        Optional<AppointmentStatus> next =
                WAY.stream().filter(sheet.next()::contains).findFirst();
        steps.forEach((status, step) -> {
            Instant taken = takenAt(sheet, status);
            step.place().setClassName("s-done", taken != null);
            step.place().setClassName("s-next", next.filter(status::equals).isPresent());
            step.button().getElement().setAttribute("aria-pressed", String.valueOf(taken != null));
            enable(step.button(), sheet.next().contains(status));
            step.below().setText(taken == null ? KEYS.getOrDefault(status, "") : formats.time(taken));
            step.below().setClassName("s-key", taken == null);
        });
        noShow.setVisible(now == AppointmentStatus.BOOKED);
        move.setVisible(now.isToCome());
        earlier.setVisible(waits && now == AppointmentStatus.BOOKED);
        left.setVisible(sheet.next().contains(AppointmentStatus.LEFT));
        cancel.setVisible(sheet.next().contains(AppointmentStatus.CANCELLED));
        undo.setVisible(sheet.undoable() != null);
        leadsBack = undo.isVisible() && sheet.undoable() != DeskUndoable.BOOKING;
    }

    /** Where the hand goes on: the next step, or else the way back; a visit of another day may be moved. */
    void focusNext() {
        steps.values().stream()
                .map(Step::button)
                .filter(it -> !"true".equals(it.getElement().getAttribute("aria-disabled")))
                .findFirst()
                .orElse(leadsBack || !move.isVisible() ? undo : move)
                .focus();
    }

    void focusCancel() {
        cancel.focus();
    }

    /** When it was taken, unless it was taken back since. */
    private static @Nullable Instant takenAt(VisitSheet sheet, AppointmentStatus status) {
        for (VisitStep step : sheet.steps()) {
            if (step.isMove()) {
                continue;
            }
            if (step.isUndo() && step.from() == status) {
                return null;
            }
            if (step.to() == status && !step.isUndo()) {
                return step.at();
            }
        }
        return null;
    }

    private ListItem place(AppointmentStatus status, Consumer<AppointmentStatus> step) {
        var small = new Span();
        var button = new NativeButton();
        button.add(Icon.of(VisitLook.icon(status)), new Span(getTranslation("board.step." + status.slug())), small);
        button.addClickListener(click -> step.accept(status));
        var place = new ListItem(button);
        place.addClassName("s-step-" + status.slug());
        steps.put(status, new Step(place, button, small));
        return place;
    }

    private NativeButton other(AppointmentStatus status, Consumer<AppointmentStatus> step) {
        var button = new NativeButton();
        button.addClassNames("btn", "line");
        button.add(new Span(getTranslation("board.step." + status.slug())));
        Optional.ofNullable(KEYS.get(status)).ifPresent(key -> button.add(key(key)));
        button.addClickListener(click -> step.accept(status));
        return button;
    }

    /** The letter that takes the step; empty: none does. */
    static String key(AppointmentStatus step) {
        return KEYS.getOrDefault(step, "");
    }

    private static Span key(String letter) {
        var key = new Span(letter);
        key.addClassName("s-key");
        return key;
    }

    /** It keeps the focus, which a disabled button loses. */
    private static void enable(NativeButton button, boolean legal) {
        button.getElement().setAttribute("aria-disabled", String.valueOf(!legal));
    }
}
