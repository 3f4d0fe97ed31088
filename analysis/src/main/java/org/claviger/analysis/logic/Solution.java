package org.claviger.analysis.logic;

import java.util.SequencedMap;

/**
 * What can be said exactly about the top event of one fault tree. Each question is answered when asked and spends the budget
 * anew; what one question built serves the next. Made and used by one thread.
 */
public final class Solution {
    private static final String NOT_YET = "Not computed yet.";

    private Solution() {}

    public static Solution of(FaultTree tree, Budget budget) {
        return new Solution();
    }

    /** The probability of the top event, basic events being independent. Not shown if an event that matters has no probability. */
    public Answer<Double> probability() {
        return new Answer.NotShown<>(NOT_YET);
    }

    /** All minimal cut sets. */
    public Answer<CutSets> cutSets() {
        return new Answer.NotShown<>(NOT_YET);
    }

    /** The minimal cut sets of at most so many events (1 or more), found without building the others. */
    public Answer<CutSets> cutSets(int upToOrder) {
        return new Answer.NotShown<>(NOT_YET);
    }

    /** Of every event that the tree mentions, in order of name. */
    public Answer<SequencedMap<String, Importance>> importance() {
        return new Answer.NotShown<>(NOT_YET);
    }
}
