package org.medicenter.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.medicenter.ui.PublicAddress;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class SessionCookieTest {

    @Test
    void aSiteOfHttpsHasACookieThatGoesOverNothingElse() {
        var cookie = cookieOf("https://clinic.example");

        assertThat(cookie.getName()).isEqualTo("__Host-session");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
    }

    @Test
    void aTrialOnThisMachineKeepsTheServersOwn() {
        assertThat(cookieOf("http://localhost:8080").getName()).isNull();
    }

    @SuppressWarnings("unchecked")
    private static Cookie cookieOf(String url) {
        try (var context = new AnnotationConfigApplicationContext()) {
            TestPropertyValues.of("medicenter.url=" + url).applyTo(context);
            context.register(PublicAddress.class, SessionCookie.class);
            context.refresh();
            var server = new TomcatServletWebServerFactory();
            ((WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>)
                            context.getBean(WebServerFactoryCustomizer.class))
                    .customize(server);
            return server.getSettings().getSession().getCookie();
        }
    }
}
