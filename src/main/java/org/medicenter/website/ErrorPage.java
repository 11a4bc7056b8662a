package org.medicenter.website;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.medicenter.access.RequestId;
import org.medicenter.access.TurnedAway;
import org.medicenter.ui.PlainPage;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a person sees instead of a page that is not there or went wrong; what a program sees is a problem detail. */
@PlainPage
class ErrorPage implements ErrorController {

    private static final String[] FOR_PROGRAMS = {"/api/", "/actuator/"};

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        HttpStatus status = statusOf(request);
        if (isForPrograms(request)) {
            ProblemDetail problem = ProblemDetail.forStatus(status);
            problem.setProperty("requestId", RequestId.of(request));
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return new ModelAndView(
                "error",
                Map.of(
                        "kind",
                        kindOf(status, request),
                        "staff",
                        TurnedAway.isStaff(request),
                        "requestId",
                        RequestId.of(request)),
                status);
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = asked == null
                ? ""
                : asked.toString().substring(request.getContextPath().length());
        for (String prefix : FOR_PROGRAMS) {
            if (path.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Which of the texts fits. */
    private static String kindOf(HttpStatus status, HttpServletRequest request) {
        if (status == HttpStatus.FORBIDDEN && HttpMethod.GET.matches(request.getMethod())) {
            return "forbidden";
        }
        if (status == HttpStatus.NOT_FOUND || status == HttpStatus.GONE) {
            return "missing";
        }
        return status.is4xxClientError() ? "refused" : "broken";
    }
}
