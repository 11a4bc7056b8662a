package org.medicenter.scheduling.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.access.AccountId;
import org.medicenter.access.Actor;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.LocationId;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.BoardColumn;
import org.medicenter.scheduling.BoardDay;
import org.medicenter.scheduling.BoardVisit;
import org.medicenter.scheduling.DayBoard;
import org.medicenter.scheduling.DeskMoves;
import org.medicenter.scheduling.VisitFlow;
import org.medicenter.support.ViewTest;
import org.medicenter.ui.Texts;
import org.medicenter.ui.TimeOfDayBox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a browser makes up about the board, the server goes by what it has shown. */
class BoardOfADayTest extends ViewTest {

    private static final String TODAY = "2026-11-24";
    private static final String FRIDAY = "2026-11-27";

    @Autowired
    private DayBoard dayBoard;

    @Autowired
    private DeskMoves moves;

    @Autowired
    private VisitFlow flow;

    @Autowired
    private Texts texts;

    @Autowired
    private ClinicDirectory directory;

    @BeforeEach
    void theReceptionOfTheClinicWorks() {
        works(Role.RECEPTIONIST, null);
    }

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @Test
    void aKeyTakesTheVisitAStepFurther_andTheWayBackIsOffered() {
        open(Map.of("date", TODAY));
        var visit = first(TODAY);

        asks("arrived", visit.toString());
        assertThat(status(TODAY, visit)).isEqualTo(AppointmentStatus.ARRIVED);
        assertThat(panel().isVisible()).isTrue();

        asks("undo", visit.toString());
        assertThat(status(TODAY, visit)).isEqualTo(AppointmentStatus.BOOKED);

        asks("undo", visit.toString());
        assertThat(said()).contains("There is nothing to take back here.");
    }

    @Test
    void whatAColleagueDidIsTakenBackBySayingSoTwice() {
        works("Jonas Weber", Role.RECEPTIONIST, null);
        var visit = first(TODAY);
        flow.step(visit, AppointmentStatus.ARRIVED);
        works(Role.RECEPTIONIST, null);
        open(Map.of("date", TODAY));

        asks("undo", visit.toString());
        assertThat(said()).contains("Jonas Weber did that, at ").contains("Undo once more");
        assertThat(status(TODAY, visit)).isEqualTo(AppointmentStatus.ARRIVED);

        asks("undo", visit.toString());
        assertThat(status(TODAY, visit)).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void nobodyArrivesOrIsMissedOnAnotherDay_andThatIsSaid() {
        open(Map.of("date", FRIDAY));
        var visit = first();

        asks("arrived", visit.toString());
        assertThat(said()).contains("This visit is on Friday 27 November: somebody arrives on that day only.");
        asks("no-show", visit.toString());
        assertThat(said()).contains("until then nobody has missed it.");
        assertThat(status(visit)).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void theWayBackOfAVisitsPanelIsForThatVisit_alsoWhenAnotherHasJustLeftTheBoard() {
        open(Map.of("date", TODAY));
        List<AppointmentId> booked = day(TODAY).visits().stream()
                .filter(it -> it.entry().status() == AppointmentStatus.BOOKED)
                .map(BoardVisit::id)
                .toList();
        var stays = booked.get(0);
        var leaves = booked.get(1);
        asks("arrived", stays.toString());
        asks("cancel", leaves.toString());
        press($(NativeButton.class).all().stream(), "Cancel the visit");
        $(ConfirmDialog.class).single().close();
        asks("move", stays.toString());

        press(all(panel()).filter(NativeButton.class::isInstance).map(NativeButton.class::cast), "UndoZ");

        assertThat(status(TODAY, stays)).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(day(TODAY).find(leaves)).isEmpty();
    }

    private void press(Stream<NativeButton> buttons, String button) {
        test(buttons.filter(it -> it.getElement().getTextRecursively().equals(button))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    @Test
    void whereNobodyWorks_theFreeBedsStandOnTheBoard() {
        var laboratory = directory.catalogue().locations().get(1);
        new SignedInAs(new Actor(
                        AccountId.random(),
                        "Birgit Steiner",
                        Set.of(Role.RECEPTIONIST),
                        Set.of(laboratory.id().value()),
                        null))
                .works();

        var open = dayBoard.on(laboratory.id(), LocalDate.of(2027, 1, 18));
        assertThat(open.visits()).isEmpty();
        assertThat(open.columns()).extracting(BoardColumn::name).containsExactly("Bed 1", "Bed 2");
        assertThat(dayBoard.on(laboratory.id(), LocalDate.of(2026, 12, 25)).columns())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"cancelled", "done", "booked", "nonsense", "''"})
    void aCommandThatNoKeyHas_orThatIsNotNext_changesNothing(String command) {
        open(Map.of("date", FRIDAY));
        var visit = first();

        asks(command, visit.toString());

        assertThat(status(visit)).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void aVisitThatIsNotOnThisBoardIsNeitherShownNorTaken() {
        var elsewhere = day("2026-11-26").visits().getFirst().id();
        open(Map.of("date", FRIDAY, "visit", elsewhere.toString()));
        assertThat(panel().isVisible()).isFalse();

        for (String made : List.of(elsewhere.toString(), UUID.randomUUID().toString(), "1; drop table", "")) {
            asks("arrived", made);
            ComponentUtil.fireEvent(board(), new DayBoardElement.SelectEvent(board(), true, made));
            assertThat(panel().isVisible()).as(made).isFalse();
        }
        assertThat(day("2026-11-26").find(elsewhere).orElseThrow().entry().status())
                .isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void aVisitIsPutDownWhereItFits_andUndoBringsItBack() {
        open(Map.of("date", FRIDAY));
        var visit = day(FRIDAY).find(first()).orElseThrow();
        var fit = moves.preview(visit.id(), visit.column(), visit.entry().time().start()).fits().stream()
                .filter(it -> !it.first().equals(visit.entry().time().start()))
                .findFirst()
                .orElseThrow();

        putDown(visit.id().toString(), visit.revision(), fit.column().toString(), minute(fit.first()));
        assertThat(start(visit.id())).isEqualTo(fit.first());
        assertThat(panel().isVisible()).isTrue();

        asks("undo", visit.id().toString());
        assertThat(start(visit.id())).isEqualTo(visit.entry().time().start());
    }

    @Test
    void whatABrowserMakesUpAboutAMove_movesNothing() {
        var elsewhere = day("2026-11-26").visits().stream()
                .filter(BoardVisit::mayMove)
                .findFirst()
                .orElseThrow();
        open(Map.of("date", FRIDAY));
        var visit = day(FRIDAY).find(first()).orElseThrow();
        var start = visit.entry().time().start();
        String id = visit.id().toString();
        String column = visit.column().toString();
        int minute = minute(start);

        putDown(
                elsewhere.id().toString(),
                elsewhere.revision(),
                elsewhere.column().toString(),
                minute);
        putDown("1; drop table", visit.revision(), column, minute + 60);
        putDown(id, visit.revision(), UUID.randomUUID().toString(), minute);
        putDown(id, visit.revision(), "", minute);
        putDown(id, visit.revision(), column, -1);
        putDown(id, visit.revision(), column, Integer.MAX_VALUE);
        putDown(id, visit.revision(), column, minute + 1);
        putDown(id, visit.revision() + 1, column, minute + 60);
        putDown(id, -1, column, minute + 60);

        assertThat(start(visit.id())).isEqualTo(start);
        assertThat(day("2026-11-26").find(elsewhere.id()).orElseThrow()).isEqualTo(elsewhere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"board-move", "board-preview", "board-resize"})
    @ExtendWith(OutputCaptureExtension.class)
    void whatABrowserTellsThatCannotBeRead_isRefusedInOneLine_whichDoesNotRepeatIt(String event, CapturedOutput log) {
        open(Map.of("date", FRIDAY));
        String before = log.getAll();
        var details = JsonNodeFactory.instance.objectNode();
        List.of("seq", "id", "rev", "col", "a", "minutes")
                .forEach(it -> details.put("event.detail." + it, "made-up words"));

        tells(event, details);
        tells(event, JsonNodeFactory.instance.objectNode());

        String written = log.getAll().substring(before.length());
        assertThat(written.lines().filter(it -> it.contains(" WARN "))).hasSize(1);
        assertThat(written)
                .contains("in a way that cannot be read")
                .doesNotContain("ERROR")
                .doesNotContain("made-up words")
                .doesNotContain("at com.vaadin");
    }

    /** As the framework does with what a browser sends. */
    private void tells(String event, ObjectNode details) {
        var element = board().getElement();
        try {
            element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, details));
        } catch (RuntimeException broken) {
            VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(broken));
        }
    }

    @Test
    void whatStandsAroundTheVisitsIsTheSameAtEachSecondOfTheDay() {
        open(Map.of("date", FRIDAY));
        var day = BoardSheet.of(day(FRIDAY));
        var formats = texts.formats(directory.catalogue().location(clinic()).zone(), Locale.ENGLISH);
        var drawing = new BoardDrawing(board(), directory.catalogue(), formats, Map.of());
        var now = Instant.parse("2026-11-24T09:40:00Z");

        for (int seconds : List.of(1, 30, 59, 60, 3600, 4 * 86400)) {
            assertThat(drawing.of(day, now.plusSeconds(seconds)).frame())
                    .as("%s seconds later", seconds)
                    .isEqualTo(drawing.of(day, now).frame());
        }
    }

    @Test
    void aSpecialistDoesNotGetAnotherOnesVisitByItsAddress() {
        var catalogue = directory.catalogue();
        var amara = catalogue.findSpecialist("amara-okafor").orElseThrow();
        var jonas = catalogue.findSpecialist("jonas-lindqvist").orElseThrow();
        var his = day(FRIDAY).visits().stream()
                .filter(it -> jonas.id().equals(it.entry().specialist()))
                .findFirst()
                .orElseThrow();
        works(Role.SPECIALIST, amara.id().value());

        open(Map.of("date", FRIDAY, "visit", his.id().toString()));

        assertThat(panel().isVisible()).isFalse();
    }

    @Test
    void nothingOfAPatientStandsInTheTitleOrTheAddress() {
        open(Map.of("date", FRIDAY));
        var visit = day(FRIDAY).visits().getFirst();

        ComponentUtil.fireEvent(
                board(),
                new DayBoardElement.SelectEvent(board(), true, visit.id().toString()));

        assertThat(panel().isVisible()).isTrue();
        assertThat(((DayView) getCurrentView()).getPageTitle())
                .doesNotContain(visit.entry().patientName().split(",")[0]);
    }

    private void open(Map<String, String> address) {
        UI.getCurrent().navigate("reception", QueryParameters.simple(address));
    }

    @Test
    void freeGroundIsBookedInAPersonsColumnOnly_andOnTheAxisOfTheBoard() {
        open(Map.of("date", FRIDAY));
        BoardDay day = day(FRIDAY);
        UUID thing = column(day, BoardColumn.Kind.THING);
        UUID person = column(day, BoardColumn.Kind.PERSON);

        pointsAt("", day.axis().from());
        pointsAt(UUID.randomUUID().toString(), day.axis().from());
        pointsAt(thing.toString(), day.axis().from());
        pointsAt(person.toString(), day.axis().from() - 5);
        pointsAt(person.toString(), day.axis().to());
        assertThat($(CallDialog.class).all()).isEmpty();

        pointsAt(person.toString(), day.axis().from());
        var dialog = $(CallDialog.class).single();
        var time = all(dialog)
                .filter(TimeOfDayBox.class::isInstance)
                .map(TimeOfDayBox.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(time.getValue())
                .isEqualTo(day.axis()
                        .at(day.axis().from())
                        .atZone(ZoneId.of("Europe/Vienna"))
                        .toLocalTime());
        dialog.close();
    }

    private static UUID column(BoardDay day, BoardColumn.Kind kind) {
        return day.columns().stream()
                .filter(it -> it.kind() == kind)
                .map(BoardColumn::id)
                .findFirst()
                .orElseThrow();
    }

    private void pointsAt(String column, int minute) {
        ComponentUtil.fireEvent(board(), new DayBoardElement.CreateEvent(board(), true, column, minute));
    }

    private void asks(String command, String id) {
        ComponentUtil.fireEvent(board(), new DayBoardElement.CommandEvent(board(), true, command, id));
    }

    private void putDown(String id, int revision, String column, int minute) {
        ComponentUtil.fireEvent(board(), new BoardMoveEvents.Previewed(board(), true, 1, id, column, minute));
        ComponentUtil.fireEvent(board(), new BoardMoveEvents.PutDown(board(), true, 2, id, revision, column, minute));
    }

    private int minute(Instant start) {
        return day(FRIDAY).axis().minute(start);
    }

    private Instant start(AppointmentId visit) {
        return day(FRIDAY).find(visit).orElseThrow().entry().time().start();
    }

    private DayBoardElement board() {
        return only(DayBoardElement.class);
    }

    private VisitPanel panel() {
        return only(VisitPanel.class);
    }

    private <T extends Component> T only(Class<T> kind) {
        return all((Component) getCurrentView())
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(BoardOfADayTest::all));
    }

    private String said() {
        return all(panel())
                .filter(it -> it.getElement().hasAttribute("role"))
                .map(it -> it.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }

    private AppointmentId first() {
        return first(FRIDAY);
    }

    private AppointmentId first(String date) {
        return day(date).visits().stream()
                .filter(it -> it.entry().status() == AppointmentStatus.BOOKED)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private AppointmentStatus status(AppointmentId visit) {
        return status(FRIDAY, visit);
    }

    private AppointmentStatus status(String date, AppointmentId visit) {
        return day(date).find(visit).orElseThrow().entry().status();
    }

    private BoardDay day(String date) {
        return dayBoard.on(clinic(), LocalDate.parse(date));
    }

    private LocationId clinic() {
        return directory.catalogue().mainLocation().orElseThrow().id();
    }

    private void works(Role role, @Nullable UUID specialist) {
        works("Birgit Steiner", role, specialist);
    }

    private void works(String name, Role role, @Nullable UUID specialist) {
        new SignedInAs(new Actor(AccountId.random(), name, Set.of(role), Set.of(clinic().value()), specialist)).works();
    }
}
