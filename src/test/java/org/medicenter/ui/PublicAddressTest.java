package org.medicenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.time.RefusedSettingException;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class PublicAddressTest {

    private final MockEnvironment environment = new MockEnvironment();

    @AfterEach
    void noRequestIsLeft() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void theConfiguredAddressIsUsedWhateverHostWasAsked() {
        environment.setProperty("medicenter.url", "https://booking.example.org/");
        environment.setActiveProfiles("demo");
        somebodyAsks("evil.example");

        assertThat(address().of("/book")).isEqualTo("https://booking.example.org/book");
    }

    @Test
    void theSampleClinicAnswersWithTheHostThatWasAsked() {
        environment.setActiveProfiles("demo");
        somebodyAsks("clinic.local");

        assertThat(address().of("/book")).isEqualTo("http://clinic.local:8104/book");
    }

    @Test
    void aForgedHostHeaderIsNeverPartOfARealClinicsLinks() {
        environment.setProperty("server.port", "8104");
        somebodyAsks("evil.example");

        assertThat(address().of("/book")).isEqualTo("http://localhost:8104/book");
    }

    @Test
    void workWithoutARequestLinksToThisMachine() {
        environment.setActiveProfiles("demo");
        environment.setProperty("server.port", "0");
        environment.setProperty("local.server.port", "41234");

        assertThat(address().of("/book")).isEqualTo("http://localhost:41234/book");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "booking.example.org",
                "ftp://booking.example.org",
                "https://",
                "https://a.example?b",
                "https:// x"
            })
    void anAddressThatLeadsNowhereIsRefusedAtTheStart(String nonsense) {
        environment.setProperty("medicenter.url", nonsense);

        assertThatThrownBy(this::address)
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageContaining("medicenter.url");
    }

    private PublicAddress address() {
        return new PublicAddress(environment);
    }

    private static void somebodyAsks(String host) {
        var request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setServerPort(8104);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
