package org.claviger.analysis.logic;

import java.util.function.Function;

/** What was asked, or why it is not shown. Nothing is ever shown that is not exact. */
public sealed interface Answer<T> {
    record Shown<T>(T value) implements Answer<T> {}

    /**
     * @param reason a sentence for whoever asked
     */
    record NotShown<T>(String reason) implements Answer<T> {}

    default <R> Answer<R> map(Function<T, R> further) {
        return switch (this) {
            case Shown<T>(T value) -> new Shown<>(further.apply(value));
            case NotShown<T>(String reason) -> new NotShown<>(reason);
        };
    }

    default <R> Answer<R> flatMap(Function<T, Answer<R>> further) {
        return switch (this) {
            case Shown<T>(T value) -> further.apply(value);
            case NotShown<T>(String reason) -> new NotShown<>(reason);
        };
    }
}
