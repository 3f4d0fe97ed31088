package org.claviger.analysis.derivation;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is worked out when it is first asked for, and then kept. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> work;
    private volatile Optional<T> done = Optional.empty();

    private Once(Supplier<T> work) {
        this.work = work;
    }

    static <T> Supplier<T> of(Supplier<T> work) {
        return new Once<>(work);
    }

    @Override
    public T get() {
        Optional<T> known = done;
        if (known.isPresent()) {
            return known.get();
        }
        synchronized (this) {
            T value = done.orElseGet(work);
            done = Optional.of(value);
            return value;
        }
    }
}
