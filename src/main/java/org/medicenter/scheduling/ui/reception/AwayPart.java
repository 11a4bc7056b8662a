package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.hours.Illness;
import org.medicenter.scheduling.Block;
import org.medicenter.scheduling.BlockId;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Formats;
import org.medicenter.ui.PlainMenu;

/** Time off, from the board: block time, give it back, and see to the patients of who falls ill. */
@StyleSheet("styles/away.css")
class AwayPart extends Div {

    private final transient AwayDesk desk;
    private final transient ClinicDirectory directory;
    private final transient Clock clock;
    private final BoardPart board;
    private final NativeButton open;
    private final ContextMenu menu;
    private transient @Nullable AwayPlace place;
    private transient @Nullable ResourceId meant;
    private transient @Nullable Boolean withIll;

    AwayPart(AwayDesk desk, ClinicDirectory directory, Clock clock, BoardPart board) {
        this.desk = desk;
        this.directory = directory;
        this.clock = clock;
        this.board = board;
        addClassName("s-away");
        open = Buttons.button("lock-key", getTranslation("away.menu"), "line", () -> {});
        open.getElement().setAttribute("aria-haspopup", "menu");
        menu = new ContextMenu(open);
        menu.setOpenOnClick(true);
        menu.addClassName("mc-staff");
        PlainMenu.of(menu);
        board.element().onAway(this::asked);
        add(open);
    }

    /** @param whose who is meant where nobody else is named; null: nobody */
    void show(Location location, LocalDate date, @Nullable ResourceId whose, Formats formats) {
        meant = whose;
        place = new AwayPlace(location, date, directory.catalogue(), formats, clock);
        boolean ill = desk.sickDays().isFor(location.id());
        if (!Objects.equals(withIll, ill)) {
            withIll = ill;
            board.element().mayBeIll(ill);
            menu.removeAll();
            menu.addItem(getTranslation("away.block.key"), click -> block(meant));
            if (ill) {
                menu.addItem(
                        getTranslation("away.ill"),
                        click -> ill(meant == null ? null : new SpecialistId(meant.value())));
            }
        }
    }

    private void asked(String what, Optional<UUID> id) {
        switch (what) {
            case "block" -> id.map(BlockId::new).ifPresent(this::look);
            case "block-time" -> block(id.map(ResourceId::new).orElse(meant));
            case "illness" -> id.map(SpecialistId::new).ifPresent(this::illness);
            case "ill" -> id.map(SpecialistId::new).ifPresent(this::ill);
            default -> {
                // Nothing that the board asks.
            }
        }
    }

    private void look(BlockId id) {
        Optional<Block> found = desk.blocking().find(id);
        if (found.isEmpty()) {
            done(getTranslation("away.block.gone"));
            return;
        }
        new BlockSheet(desk.blocking(), found.get(), place(), this::done).open();
    }

    private void block(@Nullable ResourceId whose) {
        new BlockDialog(desk.blocking(), place(), board.shown(), whose, this::done).open();
    }

    private void ill(@Nullable SpecialistId who) {
        new SickDialog(desk, place(), who, this::done).open();
    }

    private void illness(SpecialistId who) {
        Optional<Illness> found = desk.sickLeave().find(who, place().location().id(), place().date());
        if (found.isEmpty()) {
            done(getTranslation("away.illness.gone"));
            return;
        }
        new IllnessDialog(desk, place(), found.get(), this::done).open();
    }

    private void done(String words) {
        board.showAnew();
        board.element().announce(words);
    }

    private AwayPlace place() {
        return Objects.requireNonNull(place, "A day is shown");
    }
}
