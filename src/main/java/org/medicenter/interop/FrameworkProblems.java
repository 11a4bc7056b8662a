package org.medicenter.interop;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medicenter.database.DatabaseGone;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/** What the framework and the database throw, as problems: no class name, no stack trace, no cause. */
final class FrameworkProblems {

    private static final Duration DATABASE_BACK = Duration.ofSeconds(5);

    private FrameworkProblems() {}

    static Problem of(Exception exception) {
        return switch (exception) {
            case RefusedRequest refused -> refused.problem();
            case HttpRequestMethodNotSupportedException wrong -> wrongMethod(wrong);
            case HttpMediaTypeNotSupportedException _ -> ofStatus(415);
            case HttpMediaTypeNotAcceptableException wrong -> wrongAnswer(wrong);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case RequestRejectedException _ -> ofStatus(400);
            case ErrorResponse other -> ofStatus(other.getStatusCode().value());
            default -> isOfTheDatabase(exception) ? busy() : ofStatus(500);
        };
    }

    /** Where nothing but the status is known. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> Problem.of(ProblemType.UNAUTHORIZED, "Sign in to the clinic's pages first.");
            case 403 ->
                Problem.of(
                        ProblemType.FORBIDDEN,
                        "This is not allowed: changes are accepted from the clinic's own pages and from programs.");
            case 404 ->
                Problem.of(ProblemType.NOT_FOUND, "There is nothing at this address. /api/v1/openapi.json lists all.");
            case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This method does nothing at this address.");
            case 413 -> BodyTooLargeException.problem();
            case 415 ->
                Problem.of(
                                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                                "The body is to be JSON and to say so: Content-Type: application/json.")
                        .withHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
            case 501 -> ofStatus(400);
            case 503 -> busy();
            default ->
                status >= 500
                        ? Problem.of(
                                ProblemType.UNEXPECTED,
                                "Something went wrong on our side. Try again with the same Idempotency-Key, or call the"
                                        + " clinic.")
                        : Problem.of(ProblemType.BAD_REQUEST, "The address or the head of the request cannot be read.");
        };
    }

    private static Problem wrongMethod(HttpRequestMethodNotSupportedException wrong) {
        String allowed = Stream.ofNullable(wrong.getSupportedHttpMethods())
                .flatMap(methods -> methods.stream().map(HttpMethod::name))
                .sorted()
                .collect(Collectors.joining(", "));
        return ofStatus(405).withHeader(HttpHeaders.ALLOW, allowed);
    }

    private static Problem wrongAnswer(HttpMediaTypeNotAcceptableException wrong) {
        return Problem.of(
                ProblemType.NOT_ACCEPTABLE,
                "The answer comes as " + MediaType.toString(wrong.getSupportedMediaTypes()) + " only.");
    }

    private static Problem unreadable(HttpMessageNotReadableException unreadable) {
        return causes(unreadable).anyMatch(BodyTooLargeException.class::isInstance)
                ? BodyTooLargeException.problem()
                : JsonBodies.malformed().problem();
    }

    static Problem busy() {
        return Problem.of(
                        ProblemType.BUSY,
                        "The clinic's system does not answer just now. Try again in a moment with the same"
                                + " Idempotency-Key, or call the clinic.")
                .retryAfter(DATABASE_BACK);
    }

    private static boolean isOfTheDatabase(Exception exception) {
        var signs = List.of(
                CannotCreateTransactionException.class,
                DataAccessResourceFailureException.class,
                TransientDataAccessException.class,
                SQLTransientException.class,
                SQLRecoverableException.class,
                SQLNonTransientConnectionException.class,
                SQLTimeoutException.class);
        return DatabaseGone.isReasonOf(exception)
                || causes(exception).anyMatch(cause -> signs.stream().anyMatch(it -> it.isInstance(cause)));
    }

    private static Stream<Throwable> causes(Throwable exception) {
        return Stream.iterate(exception, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
