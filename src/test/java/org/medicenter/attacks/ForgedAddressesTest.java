package org.medicenter.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.access.AcceptOutcome;
import org.medicenter.access.Accepting;
import org.medicenter.access.InvitationOutcome;
import org.medicenter.access.Inviting;
import org.medicenter.access.NewInvitation;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.support.ClinicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Links that somebody bends, follows before their owner, or follows twice. */
@ClinicTest
class ForgedAddressesTest {

    @LocalServerPort
    int port;

    private final Inviting inviting;
    private final Accepting accepting;

    @Autowired
    ForgedAddressesTest(Inviting inviting, Accepting accepting) {
        this.inviting = inviting;
        this.accepting = accepting;
    }

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "X-Forwarded-Host: evil.example",
                "Forwarded: host=evil.example;proto=https",
                "X-Forwarded-Prefix: //evil.example",
                "X-Original-URL: //evil.example"
            })
    void aForgedHost_standsInNoAddressThatThePageLeadsTo(String header) throws Exception {
        for (String address : new String[] {"/reception", "/admin/people", "/sign-in?next=//evil.example"}) {
            assertThat(raw("GET " + address, header)).doesNotContain("Location: //evil", "evil.example/");
        }
        assertThat(raw("GET /reception", header)).contains("Location: /sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "//evil.example/..",
                "/\\evil.example",
                "/%5cevil.example",
                "/%2f%2fevil.example",
                "/reception//evil.example",
                "/javascript:alert(1)",
                "/book/..//evil.example",
                "/sign-in/..;/evil.example"
            })
    void anAddressThatIsHalfAnotherSites_leadsNowhere(String address) throws Exception {
        String answer = raw("GET " + address, "Host: localhost");

        assertThat(answer).containsPattern("^HTTP/1.1 (302|4\\d\\d) ");
        assertThat(answer.lines().filter(it -> it.startsWith("Location:")))
                .allSatisfy(it -> assertThat(it).isEqualTo("Location: /sign-in"));
    }

    @Test
    void aMailScannerThatFollowsAnInvitation_doesNotUseItUp_andItsOwnerDoesSoOnce() {
        String link = invited("scanned-" + UUID.randomUUID() + "@mail.example");
        String path = link.substring(link.indexOf("/invitation/"));
        var scanner = new Intruder(port);
        for (String method : new String[] {"GET", "HEAD"}) {
            assertThat(scanner.send(method, path, "").statusCode()).isEqualTo(200);
        }
        Window.open(scanner, path.substring(1));
        String token = path.substring("/invitation/".length());

        assertThat(accepting.accept(token, "Scanned Person", "a quiet river at dawn"))
                .isInstanceOf(AcceptOutcome.Accepted.class);
        assertThat(accepting.accept(token, "Second Person", "a quiet river at dusk"))
                .isInstanceOf(AcceptOutcome.NotValid.class);
        assertThat(Window.open(scanner, path.substring(1)).go("sign-in")).doesNotContain("scanned-");
    }

    @Test
    void anInvitationThatWasUsed_showsNobodysAddressAnyMore() {
        String email = "used-" + UUID.randomUUID() + "@mail.example";
        String link = invited(email);
        String path = link.substring(link.indexOf("/invitation/") + 1);
        var before = Window.blank(new Intruder(port), path);
        assertThat(before.go(path)).contains(email);

        accepting.accept(path.substring("invitation/".length()), "Used Person", "a quiet river at dawn");

        assertThat(Window.blank(new Intruder(port), path).go(path)).doesNotContain(email);
    }

    private String invited(String email) {
        SignedInAs.somebody("Hanna Leitner", Role.ADMIN).works();
        var outcome =
                inviting.invite(new NewInvitation(email, Set.of(Role.RECEPTIONIST), Set.of(UUID.randomUUID()), null));
        SignedInAs.nobodyWorks();
        return ((InvitationOutcome.Sent) outcome).link();
    }

    private String raw(String request, String header) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            String host = header.startsWith("Host:") ? "" : "\r\nHost: localhost";
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\n" + header + host
                                    + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
