package org.medicenter.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hears what is asked of the database, a batch as one, for as long as somebody listens; otherwise connections are handed
 * out as they are. Import it into a test's context.
 */
public class HeardStatements implements BeanPostProcessor {

    /** @param parameters in the order of their positions */
    public record Heard(String thread, String sql, List<@Nullable Object> parameters) {}

    /** What costs statements. */
    public interface Deed {
        void isDone() throws Exception;
    }

    private volatile @Nullable ConcurrentLinkedQueue<Heard> listener;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? new Listening(database) : bean;
    }

    /** What this thread asks while it does it. */
    public List<Heard> here(Deed deed) {
        String here = Thread.currentThread().getName();
        return during(deed, here::equals);
    }

    /** What the threads with such names ask meanwhile. */
    public List<Heard> during(Deed deed, Predicate<String> threads) {
        var heard = new ConcurrentLinkedQueue<Heard>();
        listener = heard;
        try {
            deed.isDone();
        } catch (Exception failed) {
            throw new IllegalStateException("What was listened to did not come to its end", failed);
        } finally {
            listener = null;
        }
        return heard.stream().filter(it -> threads.test(it.thread())).toList();
    }

    private void hear(String sql, List<@Nullable Object> parameters) {
        var heard = listener;
        if (heard != null) {
            heard.add(new Heard(Thread.currentThread().getName(), sql, parameters));
        }
    }

    private final class Listening extends DelegatingDataSource {

        Listening(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return listener == null ? connection : listening(connection);
        }
    }

    private Connection listening(Connection connection) {
        return between(Connection.class, connection, (method, arguments, result) -> switch (result) {
            case PreparedStatement prepared -> listening(prepared, (String) arguments[0]);
            case Statement statement -> listening(statement);
            case null, default -> result;
        });
    }

    private PreparedStatement listening(PreparedStatement prepared, String sql) {
        var parameters = new TreeMap<Integer, Object>();
        return between(PreparedStatement.class, prepared, (method, arguments, result) -> {
            if (method.getName().startsWith("set")
                    && arguments.length > 1
                    && arguments[0] instanceof Integer position) {
                parameters.put(position, arguments[1]);
            } else if (method.getName().startsWith("execute")) {
                hear(sql, List.copyOf(parameters.values()));
            }
            return result;
        });
    }

    private Statement listening(Statement statement) {
        return between(Statement.class, statement, (method, arguments, result) -> {
            if (method.getName().startsWith("execute") && arguments.length > 0) {
                hear((String) arguments[0], List.of());
            }
            return result;
        });
    }

    private interface Step {
        @Nullable
        Object after(Method method, Object[] arguments, @Nullable Object result);
    }

    private static <T> T between(Class<T> type, T real, Step step) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        Object[] given = arguments == null ? new Object[0] : arguments;
                        return step.after(method, given, method.invoke(real, arguments));
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
