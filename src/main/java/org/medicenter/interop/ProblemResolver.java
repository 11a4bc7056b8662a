package org.medicenter.interop;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever ends a request to the API into a problem. The pages' errors are not its business. */
@Component
class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

    private final ProblemAnswers answers;

    ProblemResolver(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!ApiPath.isOfTheApi(request)) {
            return null;
        }
        if (!(exception instanceof AsyncRequestNotUsableException)) {
            answer(request, response, exception);
        }
        return new ModelAndView();
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception exception) {
        Problem problem = FrameworkProblems.of(exception);
        log(problem, request, exception);
        try {
            answers.write(problem, request, response);
        } catch (IOException gone) {
            LOG.debug("Nobody is left to read the answer", gone);
        }
    }

    /** The address is logged as its pattern: the address itself may hold a token. */
    private static void log(Problem problem, HttpServletRequest request, Exception exception) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (problem.type() == ProblemType.UNEXPECTED) {
            LOG.error("{} {} failed", request.getMethod(), pattern, exception);
        } else if (problem.type() == ProblemType.BUSY && !(exception instanceof RefusedRequest)) {
            LOG.warn("{} {}: the database does not answer", request.getMethod(), pattern, exception);
        }
    }
}
