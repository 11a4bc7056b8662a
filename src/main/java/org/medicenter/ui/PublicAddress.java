package org.medicenter.ui;

import java.net.URI;
import java.net.URISyntaxException;
import org.medicenter.time.RefusedSettingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where people reach the clinic's pages: the absolute address that links in answers, mails and calendar files begin
 * with. It is the setting {@code medicenter.url}. Where that is not set, the sample clinic and trials (profiles demo,
 * bench and test) answer with the host that was asked; a real clinic never does, because the Host header is whatever a
 * stranger writes into it: its links then lead to this machine.
 */
@Component
public class PublicAddress {

    private static final Logger LOG = LoggerFactory.getLogger(PublicAddress.class);
    private static final String SETTING = "medicenter.url";
    private static final Profiles TRIALS = Profiles.of("demo | bench | test");

    private final Environment environment;
    private final String configured;
    private final boolean trial;

    PublicAddress(Environment environment) {
        this.environment = environment;
        this.configured = checked(environment.getProperty(SETTING, ""));
        this.trial = environment.acceptsProfiles(TRIALS);
        if (!trial && !isSecure()) {
            LOG.warn(
                    "{} is no https address: links are wrong outside of this machine, and sign-ins can be read on the way."
                            + " Set it to the clinic's address, such as https://booking.example.org",
                    SETTING);
        }
    }

    /** Whether everybody comes by https. */
    public boolean isSecure() {
        return configured.startsWith("https://");
    }

    /** @param path from the root, such as {@code /book} */
    public String of(String path) {
        return base() + path;
    }

    /** As {@link #of}, for what is read elsewhere and later, such as mail: whoever asks now has no say in it. */
    public String inMail(String path) {
        return (configured.isEmpty() ? thisMachine() : configured) + path;
    }

    private String base() {
        if (!configured.isEmpty()) {
            return configured;
        }
        if (trial && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked) {
            return ServletUriComponentsBuilder.fromContextPath(asked.getRequest())
                    .build()
                    .toUriString();
        }
        return thisMachine();
    }

    private String thisMachine() {
        return "http://localhost:"
                + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }

    private static String checked(String url) {
        if (!url.isBlank() && !isWebAddress(url)) {
            throw new RefusedSettingException(
                    SETTING + " is \"" + url + "\", which is not the address of a web site.",
                    "Write it like https://booking.example.org, without a path.");
        }
        return url.strip().replaceFirst("/+$", "");
    }

    private static boolean isWebAddress(String url) {
        try {
            var uri = new URI(url.strip());
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean bare = uri.getQuery() == null && uri.getFragment() == null && uri.getUserInfo() == null;
            return web && bare && uri.getHost() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
