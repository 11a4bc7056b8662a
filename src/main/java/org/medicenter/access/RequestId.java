package org.medicenter.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request is called: in each line of the log that it causes, in its answer's header, and in the error that
 * somebody reads out on the telephone. Who sends a harmless one, such as a balancer, finds it again.
 */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    /** Under which it stands in the log. */
    static final String IN_LOG = "request";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{7,63}");

    private RequestId() {}

    /** The same for as long as the request is answered, also by an error page. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = chosen(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static String chosen(@Nullable String sent) {
        return sent != null && HARMLESS.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}
