package org.claviger.analysis.identify.condition;

import java.util.List;
import java.util.Optional;
import org.claviger.knowledge.ThreatRules.Over;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Makes conditions and lists of elements out of what rules say. Whoever uses it does not see the engine behind it. */
public interface Conditions {
    /** The engine of the product: CEL, made once and shared; for several threads. */
    static Conditions shipped() {
        return CelConditions.SHARED;
    }

    /** A condition over an element. */
    Compiled<Condition> condition(Over over, String text);

    /** A list of elements, of one kind where that is asked for. */
    Compiled<Listing> listing(Over over, String text, Optional<Kind> of);

    /** Whether something is true of an element. */
    interface Condition {
        Answer<Boolean> of(Spot spot, Views views);
    }

    /** Which elements stand in some way to an element. */
    interface Listing {
        Answer<List<Ref>> of(Spot spot, Views views);
    }

    /** What came of reading an expression. */
    sealed interface Compiled<T> {
        /** It can be evaluated. */
        record Sound<T>(T value) implements Compiled<T> {}

        /** It cannot, for these reasons. */
        record Unsound<T>(List<Mistake> mistakes) implements Compiled<T> {}
    }

    /**
     * What is wrong with an expression.
     *
     * @param line of the expression, from 1
     * @param column in characters, from 1
     */
    record Mistake(int line, int column, String message) {}

    /** What came of evaluating an expression. */
    sealed interface Answer<T> {
        /** A value. */
        record Given<T>(T value) implements Answer<T> {}

        /** None: a bound was passed, or a value does not fit. */
        record Refused<T>(String why) implements Answer<T> {}
    }
}
