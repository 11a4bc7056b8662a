package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLNonTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.CannotCreateTransactionException;

class FrameworkProblemsTest {

    @ParameterizedTest
    @MethodSource
    void aDatabaseThatDoesNotAnswerIsBusyAndSaysWhenToTryAgain(Exception exception) {
        Problem problem = FrameworkProblems.of(exception);

        assertThat(problem.type()).isEqualTo(ProblemType.BUSY);
        assertThat(problem.headers()).containsEntry("Retry-After", "5");
    }

    static Stream<Exception> aDatabaseThatDoesNotAnswerIsBusyAndSaysWhenToTryAgain() {
        return Stream.of(
                new CannotCreateTransactionException("no connection"),
                new DataAccessResourceFailureException("refused"),
                new QueryTimeoutException("slow"),
                new CannotAcquireLockException("locked"),
                new RuntimeException(new SQLNonTransientConnectionException("Connection refused")));
    }

    @Test
    void aServerThatRefusesTheConnectionIsBusy() {
        var nobody = new JdbcTemplate(new DriverManagerDataSource("jdbc:postgresql://localhost:1/clinic"));

        Exception refused = catchThrowableOfType(Exception.class, () -> nobody.execute("select 1"));

        assertThat(FrameworkProblems.of(refused).type()).isEqualTo(ProblemType.BUSY);
    }

    @Test
    void aMistakeOfOursTellsNothingOfTheInside() {
        Problem problem = FrameworkProblems.of(new DataIntegrityViolationException("table patient, column x"));

        assertThat(problem.type()).isEqualTo(ProblemType.UNEXPECTED);
        assertThat(problem.body().toString()).doesNotContain("patient").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 413, 414, 431, 500, 501, 503})
    void everyStatusHasASentence(int status) {
        assertThat(FrameworkProblems.ofStatus(status).detail()).endsWith(".");
    }
}
