package org.claviger.analysis.cadence;

/** What this package refuses: numbers that no caller may hand in. */
final class Required {
    private Required() {}

    static double positive(String what, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " is " + value + ", not a number above 0.");
        }
        return value;
    }

    static double notNegative(String what, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " is " + value + ", not a number from 0.");
        }
        return value;
    }

    static double probability(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " is " + value + ", not between 0 and 1.");
        }
        return value;
    }

    static double between(String what, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(what + " is " + value + ", not between " + low + " and " + high + ".");
        }
        return value;
    }
}
