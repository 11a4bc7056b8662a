package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ResourceId;
import org.medicenter.scheduling.BlockOutcome;
import org.medicenter.scheduling.BlockReason;
import org.medicenter.scheduling.BlockWish;
import org.medicenter.scheduling.Blocking;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.DateBox;
import org.medicenter.ui.TimeOfDayBox;

/** Whose time, from when to when, how often and why; says what stands there before anything is blocked. */
class BlockDialog extends Dialog {

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final transient Blocking blocking;
    private final transient AwayPlace place;
    private final transient Consumer<String> done;

    private final MultiSelectComboBox<ResourceId> whose;
    private final DateBox date = new DateBox(getTranslation("away.block.date"));
    private final TimePicker from = time("away.block.from");
    private final TimePicker to = time("away.block.to");
    private final Checkbox weekly = new Checkbox(getTranslation("away.block.weekly"));
    private final DateBox until = new DateBox(getTranslation("away.block.until"));
    private final Select<BlockReason> reason = new Select<>();
    private final TextField words = new TextField(getTranslation("away.block.words"));
    private final BlockNote note;
    private final NativeButton act = Buttons.button(getTranslation("away.block.do"), "primary", this::block);
    private transient Set<UUID> seen = Set.of();

    /** @param preset whose column somebody was in; null: none */
    BlockDialog(
            Blocking blocking,
            AwayPlace place,
            @Nullable BoardSheet shown,
            @Nullable ResourceId preset,
            Consumer<String> done) {
        this.blocking = blocking;
        this.place = place;
        this.done = done;
        this.note = new BlockNote(place, shown);
        addClassNames("staff-page", "mc-staff", "s-awaydialog");
        setHeaderTitle(getTranslation("away.block"));
        List<ResourceId> blockable = blocking.blockable(place.location().id());
        whose = new MultiSelectComboBox<>(getTranslation("away.block.whose"));
        whose.setItems(blockable);
        whose.setItemLabelGenerator(place::name);
        whose.setPlaceholder(getTranslation("away.block.whose.none"));
        whose.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        whose.addCustomValueSetListener(
                typed -> only(blockable, typed.getDetail()).ifPresent(whose::select));
        reason.setLabel(getTranslation("away.block.reason"));
        reason.setItems(BlockReason.values());
        reason.setItemLabelGenerator(it -> getTranslation("away.reason." + it.slug()));
        words.setMaxLength(Blocking.LONGEST_WORDS);
        begin(blockable, preset);
        add(fields(), note);
        getFooter().add(Buttons.button(getTranslation("away.leave"), "ghost", this::close), act);
        List.<HasValue<?, ?>>of(whose, date, from, to, weekly, until)
                .forEach(it -> it.addValueChangeListener(change -> look()));
        look();
        whose.focus();
    }

    /** The one whose name has that in it, for who types a part of it and presses Enter; empty where it is not one. */
    private Optional<ResourceId> only(List<ResourceId> blockable, String part) {
        String typed = part.strip().toLowerCase(Locale.ROOT);
        List<ResourceId> found = blockable.stream()
                .filter(it -> place.name(it).toLowerCase(Locale.ROOT).contains(typed))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private TimePicker time(String key) {
        return new TimeOfDayBox(getTranslation(key), STEP);
    }

    private Div fields() {
        var times = row(date, from, to);
        var repeated = row(weekly, until);
        repeated.addClassName("s-weekly");
        var fields = new Div(whose, times, repeated, row(reason, words));
        fields.addClassName("s-awayform");
        return fields;
    }

    private static Div row(Component... fields) {
        var row = new Div(fields);
        row.addClassName("s-awayrow");
        return row;
    }

    /** Who may block one thing only has chosen it. */
    private void begin(List<ResourceId> blockable, @Nullable ResourceId preset) {
        if (blockable.size() == 1) {
            whose.setValue(Set.copyOf(blockable));
        } else if (preset != null && blockable.contains(preset)) {
            whose.setValue(Set.of(preset));
        }
        LocalDate first = place.first();
        LocalTime now = place.formats().wallTime(place.clock().instant());
        LocalTime begins =
                first.equals(place.today()) && now.getHour() < 22 ? LocalTime.of(now.getHour() + 1, 0) : MORNING;
        date.setValue(first);
        from.setValue(begins);
        to.setValue(begins.plusHours(1));
        until.setVisible(false);
        reason.setValue(BlockReason.MEETING);
    }

    private void look() {
        until.setVisible(weekly.getValue());
        Optional<BlockWish> wish = wish();
        act.setEnabled(wish.isPresent());
        if (wish.isEmpty()) {
            boolean onlyUntil = isWhole() && weekly.getValue();
            note.incomplete(onlyUntil ? "away.block.incomplete.until" : "away.block.incomplete");
            return;
        }
        show(blocking.preview(wish.get()), false);
    }

    private boolean isWhole() {
        return !whose.getValue().isEmpty()
                && date.getValue() != null
                && from.getValue() != null
                && to.getValue() != null;
    }

    private Optional<BlockWish> wish() {
        boolean complete = isWhole() && !(weekly.getValue() && until.getValue() == null);
        return complete
                ? Optional.of(new BlockWish(
                        place.location().id(),
                        List.copyOf(whose.getValue()),
                        date.getValue(),
                        from.getValue(),
                        to.getValue(),
                        weekly.getValue() ? until.getValue() : null,
                        reason.getValue(),
                        words.getValue()))
                : Optional.empty();
    }

    private void block() {
        wish().ifPresent(it -> show(blocking.block(it, seen), true));
    }

    private void show(BlockOutcome outcome, boolean asked) {
        switch (outcome) {
            case BlockOutcome.Standing standing -> {
                seen = standing.visits().stream().map(BlockOutcome.InTheWay::id).collect(Collectors.toSet());
                act.setText(getTranslation(seen.isEmpty() ? "away.block.do" : "away.block.do.rest"));
                note.standing(standing.visits(), asked);
            }
            case BlockOutcome.Wrong wrong -> {
                act.setEnabled(asked);
                act.setText(getTranslation("away.block.do"));
                note.wrong(wrong.fault());
            }
            case BlockOutcome.Busy _ -> note.busy();
            case BlockOutcome.Blocked blocked -> {
                close();
                done.accept(getTranslation(
                        blocked.blocks().isEmpty() ? "away.block.already" : "away.block.done",
                        blocked.blocks().size(),
                        whose.getValue().stream().map(place::name).collect(Collectors.joining(", "))));
            }
        }
    }
}
