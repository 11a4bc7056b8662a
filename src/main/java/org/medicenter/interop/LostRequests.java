package org.medicenter.interop;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers for the API where a request ended before it came to a controller: refused by the firewall, or by the server. */
final class LostRequests extends OncePerRequestFilter {

    private final ProblemAnswers answers;
    private final AllowedMethods allowed;

    LostRequests(ProblemAnswers answers, AllowedMethods allowed) {
        this.answers = answers;
        this.allowed = allowed;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ApiPath.isOfTheApi(request)
                && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            answers.write(problem(status, request), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Problem problem(int status, HttpServletRequest request) {
        Problem problem = FrameworkProblems.ofStatus(status);
        return status == HttpServletResponse.SC_METHOD_NOT_ALLOWED
                ? problem.withHeader(HttpHeaders.ALLOW, allowed.at(ApiPath.of(request)))
                : problem;
    }
}
