package org.claviger.analysis.likelihood;

import java.time.Instant;
import org.claviger.analysis.logic.Budget;

/** What is left of a budget while one question is answered. */
final class Allowance {
    /** Of a node: three numbers of its own, its places in the table and in the cache. */
    private static final int BYTES_PER_NODE = 12 + 8 + 32;

    private final Budget budget;
    private final Instant end;

    Allowance(Budget budget) {
        this.budget = budget;
        this.end = budget.clock().instant().plus(budget.time());
    }

    void look() {
        if (budget.clock().instant().isAfter(end)) {
            throw new Exhausted("It was not finished within " + budget.time().toSeconds() + " s.");
        }
    }

    /** Before tables are made for so many nodes. */
    void forNodes(long nodes) {
        if (nodes * BYTES_PER_NODE > budget.bytes()) {
            throw new Exhausted("It needs more than " + (budget.bytes() >> 20) + " MB of memory.");
        }
        look();
    }
}
