package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.AppointmentId;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The board in the browser. It is told what to draw, as little as possible, and asked nothing that it could make up. */
@Tag("mc-day-board")
@JsModule("context://js/day-board.js")
class DayBoardElement extends Component {

    private transient @Nullable BoardPicture shown;

    /**
     * @param chosen is told which visit; empty: none any more
     * @param asked is told a command's name and for which visit
     */
    DayBoardElement(Consumer<Optional<AppointmentId>> chosen, BiConsumer<String, AppointmentId> asked) {
        addListener(SelectEvent.class, event -> chosen.accept(appointment(event.id())));
        addListener(
                CommandEvent.class,
                event -> appointment(event.id()).ifPresent(id -> asked.accept(event.command(), id)));
    }

    /**
     * @param asked is told where a visit is carried to
     * @param put is told where one was put down
     * @param resized is told how long one is to be
     */
    void onMove(
            Consumer<BoardMoveEvents.Previewed> asked,
            Consumer<BoardMoveEvents.PutDown> put,
            Consumer<BoardMoveEvents.Resized> resized) {
        addListener(BoardMoveEvents.Previewed.class, asked::accept);
        addListener(BoardMoveEvents.PutDown.class, put::accept);
        addListener(BoardMoveEvents.Resized.class, resized::accept);
    }

    /** @param asked is told "block" and which one; "block-time", "ill" or "illness" and in which column */
    void onAway(BiConsumer<String, Optional<UUID>> asked) {
        addListener(AwayEvent.class, event -> asked.accept(event.what, id(event.id)));
    }

    /** @param asked is told in which column, and from which minute of its axis, whatever a browser may make up */
    void onFree(BiConsumer<String, Integer> asked) {
        addListener(CreateEvent.class, event -> asked.accept(event.column, event.minute));
    }

    /** @param asked is told which date's head was pressed */
    void onDate(Consumer<LocalDate> asked) {
        addListener(DateEvent.class, event -> date(event.column).ifPresent(asked));
    }

    /** @param ill whether who falls ill may be entered here; before the day is drawn */
    void mayBeIll(boolean ill) {
        getElement().setProperty("ill", ill);
    }

    /** @param fresh whether what is new comes from somebody else, and is to be pointed out */
    void show(BoardPicture picture, boolean fresh) {
        BoardPicture before = shown;
        shown = picture;
        if (before == null || !before.frame().equals(picture.frame())) {
            getElement().callJsFunction("reset", picture.whole());
        } else {
            patch(before.visits(), picture, fresh);
        }
    }

    private void patch(Map<String, ObjectNode> before, BoardPicture picture, boolean fresh) {
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        var put = change.putArray("put");
        picture.visits().forEach((id, visit) -> {
            if (!Objects.equals(before.get(id), visit)) {
                put.add(visit);
            }
        });
        var drop = change.putArray("drop");
        before.keySet().stream().filter(id -> !picture.visits().containsKey(id)).forEach(drop::add);
        change.set("held", picture.held());
        change.put("now", picture.now());
        change.put("fresh", fresh);
        getElement().callJsFunction("patch", change);
    }

    void choose(@Nullable AppointmentId id) {
        getElement().callJsFunction("choose", id == null ? "" : id.toString());
    }

    /** To be carried by keys. */
    void pickUp(AppointmentId id) {
        getElement().callJsFunction("pickUp", id.toString());
    }

    void preview(ObjectNode answer) {
        getElement().callJsFunction("preview", answer);
    }

    /** @param seq which of the moves that were asked for */
    void settle(int seq, boolean ok, String message) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("seq", seq);
        answer.put("ok", ok);
        answer.put("message", message);
        getElement().callJsFunction("settle", answer);
    }

    /** How long a visit is, or why it is not as long as somebody wanted it to be. */
    void settleLength(boolean ok, String message) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("ok", ok);
        answer.put("message", message);
        getElement().callJsFunction("settleLength", answer);
    }

    /** A refusal that stands there holds no more. */
    void calm() {
        getElement().callJsFunction("calm");
    }

    void focusVisit(AppointmentId id) {
        getElement().callJsFunction("focusVisit", id.toString());
    }

    void announce(String words) {
        getElement().callJsFunction("announce", words);
    }

    /** Whatever is no id is none. */
    static Optional<AppointmentId> appointment(@Nullable String id) {
        return id(id).map(AppointmentId::new);
    }

    private static Optional<UUID> id(@Nullable String id) {
        try {
            return Optional.ofNullable(id).map(UUID::fromString);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(@Nullable String column) {
        try {
            return Optional.ofNullable(column).map(LocalDate::parse);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Somebody has chosen a visit, or none any more. Public: the framework makes it. */
    @DomEvent("board-select")
    public static class SelectEvent extends ComponentEvent<DayBoardElement> {

        private static final long serialVersionUID = 1;

        private final @Nullable String id;

        public SelectEvent(
                DayBoardElement source, boolean fromClient, @EventData("event.detail.id") @Nullable String id) {
            super(source, fromClient);
            this.id = id;
        }

        @Nullable
        String id() {
            return id;
        }
    }

    /** Somebody has pressed a key for a visit. Public: the framework makes it. */
    @DomEvent("board-command")
    public static class CommandEvent extends ComponentEvent<DayBoardElement> {

        private static final long serialVersionUID = 1;

        private final String command;
        private final @Nullable String id;

        public CommandEvent(
                DayBoardElement source,
                boolean fromClient,
                @EventData("event.detail.command") @Nullable String command,
                @EventData("event.detail.id") @Nullable String id) {
            super(source, fromClient);
            this.command = command == null ? "" : command;
            this.id = id;
        }

        String command() {
            return command;
        }

        @Nullable
        String id() {
            return id;
        }
    }

    /** Somebody asks something about time off. Public: the framework makes it. */
    @DomEvent("board-away")
    public static class AwayEvent extends ComponentEvent<DayBoardElement> {

        private static final long serialVersionUID = 1;

        private final String what;
        private final @Nullable String id;

        public AwayEvent(
                DayBoardElement source,
                boolean fromClient,
                @EventData("event.detail.what") @Nullable String what,
                @EventData("event.detail.id") @Nullable String id) {
            super(source, fromClient);
            this.what = what == null ? "" : what;
            this.id = id;
        }
    }

    /** Somebody wants to book on free ground. Public: the framework makes it. */
    @DomEvent("board-create")
    public static class CreateEvent extends ComponentEvent<DayBoardElement> {

        private static final long serialVersionUID = 1;

        private final String column;
        private final int minute;

        public CreateEvent(
                DayBoardElement source,
                boolean fromClient,
                @EventData("event.detail.col") @Nullable String column,
                @EventData("event.detail.a") int minute) {
            super(source, fromClient);
            this.column = column == null ? "" : column;
            this.minute = minute;
        }
    }

    /** Somebody wants to see a date of a week alone. Public: the framework makes it. */
    @DomEvent("board-date")
    public static class DateEvent extends ComponentEvent<DayBoardElement> {

        private static final long serialVersionUID = 1;

        private final @Nullable String column;

        public DateEvent(
                DayBoardElement source, boolean fromClient, @EventData("event.detail.col") @Nullable String column) {
            super(source, fromClient);
            this.column = column;
        }
    }
}
