package org.medicenter.support;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something dear that is made once, at its first use. When that failed, everybody after hears the same reason at once. */
public final class Once<T> {

    private final Supplier<T> maker;
    private @Nullable T made;
    private @Nullable RuntimeException failure;

    public Once(Supplier<T> maker) {
        this.maker = maker;
    }

    public synchronized T get() {
        if (failure != null) {
            throw failure;
        }
        if (made == null) {
            made = make();
        }
        return made;
    }

    private T make() {
        try {
            return maker.get();
        } catch (RuntimeException failed) {
            failure = failed;
            throw failed;
        }
    }
}
