package org.claviger.analysis.derivation;

import java.util.OptionalDouble;

/** How seldom a task may be done so that every applicable statement holds, the others as they are. */
public sealed interface Longest {
    /** At most every so many days. */
    record Days(double days) implements Longest {}

    /** What is tolerated holds even if it is never done. */
    record Any() implements Longest {}

    /**
     * However often it is done, something stays above.
     *
     * @param limit what cannot be met
     * @param least what stays if it is done always
     * @param others what stays of threats that it does not serve
     */
    record None(Limit limit, double least, double others) implements Longest {
        /** Whether the rest alone is too much, so that nothing about this task would help. */
        public boolean hopeless() {
            return others > limit.most();
        }
    }

    /** Not shown, with the reason. */
    record NotShown(String reason) implements Longest {}

    /** The stricter of two. */
    default Longest and(Longest other) {
        if (this instanceof None || other instanceof Any) {
            return this;
        }
        if (other instanceof None || this instanceof Any) {
            return other;
        }
        if (this instanceof NotShown) {
            return this;
        }
        if (this instanceof Days(double one) && other instanceof Days(double two)) {
            return one <= two ? this : other;
        }
        return other;
    }

    /** In days, where it is a number. */
    default OptionalDouble inDays() {
        return this instanceof Days(double days) ? OptionalDouble.of(days) : OptionalDouble.empty();
    }
}
