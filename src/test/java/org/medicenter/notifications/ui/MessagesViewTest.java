package org.medicenter.notifications.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AsActor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.notifications.MessageFilter;
import org.medicenter.notifications.MessageKind;
import org.medicenter.notifications.MessageLine;
import org.medicenter.notifications.MessageState;
import org.medicenter.notifications.Messages;
import org.medicenter.support.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The page of messages, in the sample clinic, where no mail server is set. */
@RecordApplicationEvents
class MessagesViewTest extends ViewTest {

    @Autowired
    Messages messages;

    @Autowired
    ApplicationEvents published;

    @Test
    @AsActor(role = Role.ADMIN)
    void whileNoMailServerIsSet_thePageSaysSo_andListsWhatWouldGoOut() {
        navigate(MessagesView.class);

        assertThat($(SettingNote.class).single().getElement().getTextRecursively())
                .contains("No mail server is set, so nothing is sent.");
        assertThat(grid().size()).isEqualTo(messages.count(MessageFilter.all())).isPositive();
        assertThat(messages.totals()).doesNotContainKeys(MessageState.SENT, MessageState.FAILED);
    }

    @Test
    @AsActor(role = Role.ADMIN)
    void aMessageOpens_andIsShownAsTheMailIs_withoutTheKeyToTheAppointment() {
        open("state=waiting");
        int row = firstConfirmation();
        MessageLine line = grid().getRow(row);

        grid().clickRow(row);

        assertThat($(H2.class).id("message-heading").getText()).isEqualTo("Confirmation");
        IFrame mail = $(IFrame.class).single();
        assertThat(mail.getElement().getAttribute("sandbox")).isEmpty();
        assertThat(mail.getSrcdoc().orElseThrow())
                .contains("Your appointment is booked", line.patientName(), "/appointments/…\"");
        assertThat(published.stream(Deed.class))
                .anyMatch(deed -> deed.kind() == Deed.Kind.READ
                        && deed.what().equals("message.read")
                        && deed.subject().contains(line.reference())
                        && deed.patient() != null);
    }

    @Test
    @AsActor(role = Role.ADMIN)
    void whoHasNoAddress_isToBeToldByTelephone() {
        open("state=no-address");

        if (messages.totals().getOrDefault(MessageState.NO_ADDRESS, 0) == 0) {
            assertThat($(NoMessage.class).single().getElement().getTextRecursively())
                    .contains("No message fits");
            return;
        }
        grid().clickRow(0);

        assertThat($(MessagePanel.class).single().getElement().getTextRecursively())
                .contains("No e-mail address is noted for this patient. Tell them by telephone.");
        assertThat($(IFrame.class).exists()).isFalse();
    }

    @Test
    @AsActor(role = Role.ADMIN)
    void aPatientIsFoundByTheBeginningOfTheName_andByTheReference() {
        var all = messages.page(MessageFilter.all(), 0, messages.count(MessageFilter.all()));
        MessageLine wanted = all.getFirst();
        long ofThatAppointment = all.stream()
                .filter(it -> it.reference().equals(wanted.reference()))
                .count();

        open("find=" + wanted.reference());
        assertThat(grid().size()).isPositive().isEqualTo((int) ofThatAppointment);

        open("find=" + URLEncoder.encode(wanted.patientName().substring(0, 3), StandardCharsets.UTF_8));
        assertThat(grid().size()).isPositive();
        assertThat(messages.page(new MessageFilter(Set.of(), wanted.patientName()), 0, 50))
                .contains(wanted);
    }

    @Test
    @AsActor(role = Role.ADMIN)
    void nothingFits_thePageSaysSo_andLeadsBackToAll() {
        open("find=nobody-is-called-so");

        assertThat($(NoMessage.class).single().getElement().getTextRecursively())
                .contains("No message fits");
        test($(NativeButton.class).withText("Show all messages").single()).click();

        assertThat(grid().size()).isPositive();
    }

    @Test
    @AsActor(role = Role.ADMIN)
    void sendNow_isAnsweredBesideTheMessage() {
        open("state=waiting");
        grid().clickRow(0);

        var send = $(Span.class).withText("Send now").single().getParent().orElseThrow();
        test((NativeButton) send).click();

        assertThat($(MessagePanel.class).single().getElement().getTextRecursively())
                .contains("It waits until a mail server is set.");
        assertThat(published.stream(Deed.class)).anyMatch(deed -> deed.what().equals("message.again"));
    }

    @Test
    @AsActor(role = Role.ADMIN)
    void anAddressThatMeansNothing_showsAllMessages() {
        open("state=';drop&message=not-an-id");

        assertThat(grid().size()).isEqualTo(messages.count(MessageFilter.all()));
        assertThat($(MessagePanel.class).exists()).isFalse();
    }

    @Test
    @AsActor(role = Role.RECEPTIONIST)
    void thePageOfAdministrationIsNotForReception() {
        assertThatThrownBy(() -> navigate(MessagesView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Other tests of the same clinic may have cancelled something meanwhile. */
    private int firstConfirmation() {
        return IntStream.range(0, grid().size())
                .filter(row -> grid().getRow(row).kind() == MessageKind.CONFIRMATION)
                .findFirst()
                .orElseThrow();
    }

    private void open(String query) {
        UI.getCurrent().navigate(MessagesView.PAGE, QueryParameters.fromString(query));
    }

    private GridTester<Grid<MessageLine>, MessageLine> grid() {
        return test((Grid<MessageLine>) $(MessageGrid.class).single());
    }
}
