package org.medicenter.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AsActor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.audit.EntryKind;
import org.medicenter.audit.NamedEntry;
import org.medicenter.support.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The page of the audit log, in the sample clinic. */
@RecordApplicationEvents
class AuditViewTest extends ViewTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ApplicationEvents published;

    @Test
    @AsActor(role = Role.ADMIN)
    void whatWasDoneLastComesFirst_andToLookIsADeed() {
        String mark = changed();

        open("");

        assertThat(rows(grid())).extracting(it -> it.entry().subject()).contains(mark);
        assertThat(rows(grid()))
                .extracting(it -> it.entry().at())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(published.stream(Deed.class))
                .anyMatch(deed -> deed.kind() == Deed.Kind.READ && deed.what().equals("audit.read"));
    }

    @Test
    @AsActor(role = Role.ADMIN)
    void anEntryOpensInPlace_withBeforeAndAfter() {
        String mark = changed();
        open("find=" + mark);

        var cell = grid().getCellComponent(0, 6);
        test((NativeButton) cell).click();

        assertThat(cell.getElement().getAttribute("aria-expanded")).isEqualTo("true");
        assertThat($(AuditGrid.class).single().isDetailsVisible(grid().getRow(0)))
                .isTrue();
        assertThat(new EntryDetails(grid().getRow(0), null, words(), _ -> {})
                        .getElement()
                        .getTextRecursively())
                .contains("Before", "08:00 to 18:00", "After", "09:00 to 18:00", "Test Person, Administrator", mark);
    }

    @Test
    @AsActor(role = Role.ADMIN)
    void theFilterStandsInTheAddress() {
        String mark = changed();

        open("find=" + mark + "&kind=change&about=hours&period=week");
        assertThat(grid().size()).isEqualTo(1);

        open("find=" + mark + "&kind=read");
        assertThat($(NoEntry.class).single().getElement().getTextRecursively()).contains("No entry fits");

        open("find=" + mark + "&about=message");
        assertThat($(NoEntry.class).exists()).isTrue();

        open("find=" + mark + "&from=2026-11-01&to=2026-11-02");
        assertThat($(NoEntry.class).exists()).isTrue();

        open("find=" + mark + "&who=system");
        assertThat($(NoEntry.class).exists()).isTrue();
    }

    @Test
    @AsActor(role = Role.ADMIN)
    void aKindThatIsSwitchedOff_isNotShown() {
        changed();
        open("");

        test($(NativeButton.class).withText("Reads").single()).click();

        assertThat(rows(grid())).isNotEmpty().noneMatch(it -> it.entry().kind() == EntryKind.READ);
        assertThat($(NativeButton.class).withText("Reads").single().getElement().getAttribute("aria-checked"))
                .isEqualTo("false");
    }

    @Test
    @AsActor(role = Role.ADMIN)
    void nothingFits_thePageSaysSo_andLeadsBackToAll() {
        open("find=nothing-of-that-kind&period=week");

        assertThat($(ExportLink.class).exists()).isFalse();
        test($(NativeButton.class).withText("Show all entries").single()).click();

        assertThat(grid().size()).isPositive();
    }

    @Test
    @AsActor(role = Role.ADMIN)
    void anAddressThatMeansNothing_showsToday() {
        changed();
        open("kind=';drop&about=x&who=nobody&patient=not-an-id&period=never&from=2026-13-45&to=+999999999-01-01");

        assertThat(grid().size()).isPositive();
    }

    @Test
    @AsActor(role = Role.ADMIN)
    void everyDeedOfTheSampleClinicHasWords() {
        open("period=all");

        assertThat(rows(grid()))
                .allSatisfy(it -> assertThat(words().what(it.entry()))
                        .as(it.entry().what())
                        .doesNotContain("audit.what"));
    }

    @Test
    @AsActor(role = Role.RECEPTIONIST)
    void theLogIsNotForReception() {
        assertThatThrownBy(() -> navigate(AuditView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @AsActor(role = Role.SPECIALIST)
    void theLogIsNotForSpecialists() {
        assertThatThrownBy(() -> navigate(AuditView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private String changed() {
        String mark = "mark-" + UUID.randomUUID();
        events.publishEvent(Deed.changed("hours.weekly", mark, null, "08:00 to 18:00", "09:00 to 18:00"));
        return mark;
    }

    private void open(String query) {
        UI.getCurrent().navigate(AuditView.PAGE, QueryParameters.fromString(query));
    }

    private AuditWords words() {
        return ((AuditGrid) $(AuditGrid.class).single()).words();
    }

    private static java.util.List<NamedEntry> rows(GridTester<Grid<NamedEntry>, NamedEntry> grid) {
        return IntStream.range(0, Math.min(grid.size(), 60))
                .mapToObj(grid::getRow)
                .toList();
    }

    private GridTester<Grid<NamedEntry>, NamedEntry> grid() {
        return test((Grid<NamedEntry>) $(AuditGrid.class).single());
    }
}
