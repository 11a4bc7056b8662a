package org.medicenter.interop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers where the server itself cannot read a request, so that no filter and no controller ever sees it. Only
 * programs send such addresses, so also one that cannot be read at all gets a problem. Public, because the server makes
 * it by its name.
 */
public final class UnreadableRequests extends ErrorReportValve {

    public UnreadableRequests() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (!isForPrograms(request) || response.getStatus() < 400) {
            super.report(request, response, failure);
        } else if (response.getContentWritten() == 0 && response.setErrorReported()) {
            answer(response);
        }
    }

    private static boolean isForPrograms(Request request) {
        String address = request.getRequestURI();
        return address == null || address.startsWith("/api/");
    }

    private static void answer(Response response) {
        byte[] body = JsonMapper.shared()
                .writeValueAsString(
                        FrameworkProblems.ofStatus(response.getStatus()).body())
                .getBytes(StandardCharsets.UTF_8);
        try {
            response.setContentType("application/problem+json");
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException nobodyReadsIt) {
            response.setSuspended(true);
        }
    }
}
