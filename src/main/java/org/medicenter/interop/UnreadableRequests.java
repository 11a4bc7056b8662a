package org.medicenter.interop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.PlainHeaders;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers where the server itself cannot read a request, so that no filter and no controller ever sees it. Programs get
 * a problem, also for an address that cannot be read at all; a person gets a bare page with the number to call.
 */
final class UnreadableRequests extends ErrorReportValve {

    private final Supplier<String> page;

    UnreadableRequests(Supplier<String> page) {
        this.page = page;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (isForPrograms(request)) {
            Problem problem = FrameworkProblems.ofStatus(response.getStatus());
            response.setStatus(problem.type().status());
            answer(response, "application/problem+json", JsonMapper.shared().writeValueAsString(problem.body()));
        } else {
            answer(response, "text/html;charset=UTF-8", page.get());
        }
    }

    private static boolean isForPrograms(Request request) {
        String address = request.getRequestURI();
        return address == null || address.startsWith("/api/");
    }

    private static void answer(Response response, String type, String body) {
        try {
            response.setContentType(type);
            PlainHeaders.complete(response, response.getRequest().isSecure());
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException nobodyReadsIt) {
            response.setSuspended(true);
        }
    }
}
