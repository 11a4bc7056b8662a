package org.medicenter.website;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class HomeForwardTest {

    @Test
    void theRootShowsTheHomePage() throws ServletException, IOException {
        assertThat(forwardedTo(new MockHttpServletRequest("GET", "/"))).isEqualTo("/home");
    }

    @Test
    void callsOfVaadinsScriptGoToVaadin() throws ServletException, IOException {
        var call = new MockHttpServletRequest("GET", "/");
        call.setParameter("v-r", "init");

        assertThat(forwardedTo(call)).isNull();
    }

    @Test
    void otherAddressesAreLeftAlone() throws ServletException, IOException {
        assertThat(forwardedTo(new MockHttpServletRequest("GET", "/book"))).isNull();
        assertThat(forwardedTo(new MockHttpServletRequest("POST", "/"))).isNull();
    }

    private static String forwardedTo(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        new HomeForward().doFilter(request, response, new MockFilterChain());
        return response.getForwardedUrl();
    }
}
