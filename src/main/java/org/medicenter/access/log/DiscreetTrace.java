package org.medicenter.access.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/**
 * An exception as the log writes it. A database quotes the row that it refused, with a patient's name and words in it:
 * of such an exception only the SQL state and the broken rule are told. Public, because the log makes it by its name.
 */
public final class DiscreetTrace extends ExtendedWhitespaceThrowableProxyConverter {

    private static final String BROKEN_RULE = "23";

    /** H2 and PostgreSQL name it in quotes; what they quote of the row comes later. */
    private static final Pattern RULE = Pattern.compile("^[^\"]*\"(?:PUBLIC\\.)?(\\w+)", Pattern.CASE_INSENSITIVE);

    /** PostgreSQL names the table first: the rule is what it calls a constraint. */
    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"(\\w+)\"");

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        return super.throwableProxyToString(new Discreet(thrown));
    }

    /** All of it, as text. */
    static String of(Throwable thrown) {
        return ThrowableProxyUtil.asString(new Discreet(new ThrowableProxy(thrown)));
    }

    static @Nullable String tell(@Nullable Throwable thrown, @Nullable String message) {
        return causes(thrown)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .map(DiscreetTrace::tell)
                .orElseGet(() -> message == null ? null : OwnLines.of(message));
    }

    private static String tell(SQLException refused) {
        String state = Objects.requireNonNullElse(refused.getSQLState(), "unknown");
        return "SQL state " + OwnLines.of(state) + (state.startsWith(BROKEN_RULE) ? ", " + rule(refused) : "");
    }

    private static String rule(SQLException refused) {
        String message = Objects.requireNonNullElse(refused.getMessage(), "");
        return Stream.of(CONSTRAINT, RULE)
                .map(it -> it.matcher(message.lines().findFirst().orElse("")))
                .filter(Matcher::find)
                .map(it -> it.group(1))
                .findFirst()
                .orElse("rule unknown");
    }

    private static Stream<Throwable> causes(@Nullable Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20);
    }

    private record Discreet(IThrowableProxy thrown) implements IThrowableProxy {

        @Override
        public @Nullable String getMessage() {
            return tell(thrown instanceof ThrowableProxy known ? known.getThrowable() : null, thrown.getMessage());
        }

        @Override
        public @Nullable String getOverridingMessage() {
            return thrown.getOverridingMessage() == null ? null : getMessage();
        }

        @Override
        public String getClassName() {
            return thrown.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return thrown.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return thrown.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            return thrown.getCause() == null ? null : new Discreet(thrown.getCause());
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            return thrown.getSuppressed() == null
                    ? new IThrowableProxy[0]
                    : Arrays.stream(thrown.getSuppressed()).map(Discreet::new).toArray(IThrowableProxy[]::new);
        }

        @Override
        public boolean isCyclic() {
            return thrown.isCyclic();
        }
    }
}
