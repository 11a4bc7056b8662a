package org.medicenter.interop;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.medicenter.access.PlainHeaders;
import org.medicenter.access.RequestId;
import org.medicenter.emergency.EmergencyNotice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems into answers. Nobody who wanted to book is bluntly refused: while the clinic is closed, the notice is there. */
class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern WISH_TO_BOOK =
            Pattern.compile("/api/v1/(holds|appointments|appointments/[^/]+/(move|cancel))/?");

    private final Supplier<EmergencyNotice> notices;
    private final Supplier<ZoneId> zone;

    ProblemAnswers(Supplier<EmergencyNotice> notices, Supplier<ZoneId> zone) {
        this.notices = notices;
        this.zone = zone;
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = JSON.writeValueAsBytes(withNotice(problem, request)
                .with("requestId", RequestId.of(request))
                .body());
        response.resetBuffer();
        response.setStatus(problem.type().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        PlainHeaders.complete(response, request.isSecure());
        response.setHeader(HttpHeaders.CACHE_CONTROL, Freshness.NEVER.getHeaderValue());
        problem.headers().forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Problem withNotice(Problem problem, HttpServletRequest request) {
        if (problem.members().containsKey("emergency")) {
            return problem;
        }
        boolean always = List.of(ProblemType.BUSY, ProblemType.UNEXPECTED).contains(problem.type());
        boolean whenClosed = "POST".equals(request.getMethod())
                && WISH_TO_BOOK.matcher(ApiPath.of(request)).matches();
        return always || whenClosed ? withNotice(problem, always) : problem;
    }

    /** What fails here must not hide what failed before. */
    private Problem withNotice(Problem problem, boolean whileOpenToo) {
        try {
            EmergencyNotice notice = notices.get();
            return whileOpenToo || !notice.open()
                    ? problem.with("emergency", EmergencyAnswer.of(notice, zone.get()))
                    : problem;
        } catch (RuntimeException alsoBroken) {
            LOG.error("No emergency notice for a problem of the API", alsoBroken);
            return problem;
        }
    }
}
