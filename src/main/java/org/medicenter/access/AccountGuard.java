package org.medicenter.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session with its next request when the account was changed or deactivated meanwhile, when nobody has worked
 * with it for a while, or when it has lasted too long. Vaadin's heartbeat keeps a page alive, but is no work.
 */
class AccountGuard extends OncePerRequestFilter {

    private static final String SINCE = AccountGuard.class.getName() + ".since";
    private static final String LAST_WORK = AccountGuard.class.getName() + ".lastWork";

    private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();
    private final SecurityContextHolderStrategy contexts;
    private final Accounts accounts;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;

    /** @param contexts where this request's sign-in is kept; the handler's own default would clear another place */
    AccountGuard(
            Accounts accounts, SecurityContextHolderStrategy contexts, Clock clock, Duration idle, Duration longest) {
        this.contexts = contexts;
        signOut.setSecurityContextHolderStrategy(contexts);
        this.accounts = accounts;
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = contexts.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            endIfOver(request, response, authentication, signedIn);
        }
        chain.doFilter(request, response);
    }

    private void endIfOver(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication authentication,
            SignedIn signedIn) {
        HttpSession session = request.getSession();
        Instant now = clock.instant();
        if (isOver(session, now) || isChanged(signedIn)) {
            signOut.logout(request, response, authentication);
            return;
        }
        if (recall(session, SINCE) == null) {
            remember(session, SINCE, now);
            remember(session, Proof.GIVEN_AT, now);
        }
        if (!"heartbeat".equals(request.getParameter("v-r"))) {
            remember(session, LAST_WORK, now);
        }
    }

    private boolean isChanged(SignedIn signedIn) {
        return accounts.findVersionOfActive(signedIn.actor().id().value())
                .filter(version -> version == signedIn.version())
                .isEmpty();
    }

    private boolean isOver(HttpSession session, Instant now) {
        return isPast(recall(session, LAST_WORK), idle, now) || isPast(recall(session, SINCE), longest, now);
    }

    private static boolean isPast(@Nullable Instant from, Duration length, Instant now) {
        return from != null && now.isAfter(from.plus(length));
    }

    private static @Nullable Instant recall(HttpSession session, String what) {
        return (Instant) session.getAttribute(what);
    }

    private static void remember(HttpSession session, String what, Instant when) {
        session.setAttribute(what, when);
    }
}
