package org.claviger.analysis.logic;

import java.time.Duration;
import java.time.Instant;

/** What is left of one tree's budget. Time runs while a question is answered. */
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
    private Instant end;
    private Duration left;
    private long bytes;

    Spending(Budget budget) {
        this.budget = budget;
        this.left = budget.time();
        this.end = Instant.MAX;
    }

    /** A question was asked. */
    void start() {
        end = budget.clock().instant().plus(left);
    }

    /** It was answered or given up. */
    void stop() {
        left = Duration.between(budget.clock().instant(), end);
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
