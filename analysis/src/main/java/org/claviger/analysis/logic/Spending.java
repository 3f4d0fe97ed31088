package org.claviger.analysis.logic;

import java.time.Instant;

/** What is left of a budget while one question is answered. */
final class Spending {
    /** Thrown through the recursion when nothing is left; never leaves the package. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String words;

        Spent(String words) {
            super(words, null, false, false);
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Budget budget;
    private final Instant end;
    private long bytes;

    Spending(Budget budget) {
        this.budget = budget;
        this.end = budget.clock().instant().plus(budget.time());
    }

    /** Throws if it is too late. */
    void look() {
        if (budget.clock().instant().isAfter(end)) {
            throw new Spent("It was not finished within " + budget.time().toSeconds() + " s.");
        }
    }

    /** Takes memory, before it is allocated; throws if there is not so much. */
    void take(long more) {
        if (bytes + more > budget.bytes()) {
            throw new Spent("It needs more than " + (budget.bytes() >> 20) + " MB of memory.");
        }
        bytes += more;
        look();
    }

    void giveBack(long fewer) {
        bytes -= fewer;
    }
}
