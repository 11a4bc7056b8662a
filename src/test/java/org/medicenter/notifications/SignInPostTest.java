package org.medicenter.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.medicenter.access.SignInLetter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** Mails about the sign-in, as they come out of the post: at once, and kept nowhere. */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:sign-in-post;DB_CLOSE_DELAY=-1")
class SignInPostTest extends OutboxContract {

    private static final String TO = "rosa@mail.example";
    private static final int PATIENCE = 5000;

    @Autowired
    private SignInPost signInPost;

    @Test
    void aCodeArrivesAtOnce_inTheLookOfTheClinic_andIsNotInTheOutbox() {
        signInPost.send(() -> Optional.of(new SignInLetter.Code(TO, "093817")));

        ReceivedMail mail = arrived();
        assertThat(mail.header("To")).isEqualTo(TO);
        assertThat(mail.subject()).isEqualTo("Your code for the sign-in");
        for (String way : new String[] {mail.text(), mail.html()}) {
            assertThat(way).contains("093817", "ten minutes", "Sleep Clinic", "+43 1 5550 140");
        }
        assertThat(mail.html()).doesNotContain("var(--", "dark(--");
        assertThat(mail.pieces()).hasSize(2);
        assertThat(jdbc.queryForList("select * from outgoing_message")).isEmpty();
    }

    @Test
    void whoeverWorksHereIsToldTheOtherWay() {
        signInPost.send(() -> Optional.of(new SignInLetter.NoCodeForStaff(TO)));

        ReceivedMail mail = arrived();
        assertThat(mail.text()).contains("passkey", "https://booking.clinic.example/sign-in");
        assertThat(mail.text()).doesNotContainPattern("\\b\\d{6}\\b");
    }

    @Test
    void aLinkLeadsToTheClinicsOwnAddress() {
        signInPost.send(() -> Optional.of(new SignInLetter.NewPassword(TO, "/new-password/token")));

        ReceivedMail mail = arrived();
        assertThat(mail.text()).contains("https://booking.clinic.example/new-password/token", "30 minutes");
        assertThat(mail.html()).contains("https://booking.clinic.example/new-password/token");
    }

    @Test
    void withNothingToSayNothingIsSent() throws InterruptedException {
        signInPost.send(Optional::empty);

        assertThat(post.waitForIncomingEmail(500, 1)).isFalse();
    }

    @Test
    void aMailServerThatIsDown_isLogged_withoutTheAddressAndTheCode(CapturedOutput log) throws InterruptedException {
        post.stop();
        signInPost.send(() -> Optional.of(new SignInLetter.Code(TO, "093817")));

        for (int pause = 0; pause < 50 && !log.getAll().contains("was not sent"); pause++) {
            Thread.sleep(100);
        }

        assertThat(log.getAll()).contains("A mail about the sign-in was not sent: ");
        assertThat(log.getAll()).doesNotContain("093817", TO);
    }

    private ReceivedMail arrived() {
        assertThat(post.waitForIncomingEmail(PATIENCE, 1)).isTrue();
        return new ReceivedMail(post.getReceivedMessages()[0]);
    }
}
