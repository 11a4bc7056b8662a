package org.medicenter.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AccountSetup;
import org.medicenter.access.NewAccount;
import org.medicenter.access.Role;
import org.medicenter.support.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;

/** Where the link of a forgotten password leads. */
@WithAnonymousUser
class NewPasswordViewTest extends ViewTest {

    @Autowired
    private AccountSetup setup;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Test
    void aLinkAsksForAPassword_saysWhatIsWrongWithIt_andCountsOnce() {
        String token = linkOfSomebody();
        navigate(NewPasswordView.class, Map.of("token", token));
        assertThat(title()).isEqualTo("Choose a new password");

        test($(PasswordField.class).single()).setValue("short");
        test($(NativeButton.class).single()).click();
        assertThat($(PasswordField.class).single().getErrorMessage()).startsWith("A password has 12 characters");
        test($(PasswordField.class).single()).setValue("quiet rivers under snow");
        test($(NativeButton.class).single()).click();

        navigate(NewPasswordView.class, Map.of("token", token));
        assertThat(title()).isEqualTo("This link is not valid");
    }

    @Test
    void anUnknownLinkAsksForNothing() {
        navigate(NewPasswordView.class, Map.of("token", "unknown"));

        assertThat(title()).isEqualTo("This link is not valid");
        assertThat($(PasswordField.class).all()).isEmpty();
    }

    private String title() {
        return $(H1.class).single().getText();
    }

    private String linkOfSomebody() {
        String token = UUID.randomUUID().toString();
        var account = setup.make(new NewAccount(
                token + "@mail.example",
                "Somebody",
                "correct-horse-battery",
                Set.of(Role.RECEPTIONIST),
                Set.of(),
                null,
                false));
        database.sql("insert into password_link (account_id, token_hash, ends_at) values (?, ?, ?)")
                .params(
                        account.value(),
                        hash(token),
                        clock.instant().plus(Duration.ofMinutes(30)).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
