package org.claviger.analysis.identify.condition;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is looked at during one evaluation, each thing once; more than the budget ends the evaluation. */
final class Reads {
    /** Far above what any sensible condition needs; a relation's answer counts as many as it has elements. */
    static final int BUDGET = 200_000;

    private Map<String, Read> noted = new LinkedHashMap<>();
    private int spent;

    /** The budget is used up. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("it looks at more than " + BUDGET + " things", null, false, false);
        }
    }

    void begin() {
        // A map that was large once would be cleared at that size ever after.
        noted = new LinkedHashMap<>();
        spent = 0;
    }

    void spend(int amount) {
        spent += amount;
        if (spent > BUDGET) {
            throw new Exhausted();
        }
    }

    void note(Read read) {
        noted.putIfAbsent(read.key(), read);
    }

    Collection<Read> noted() {
        return Collections.unmodifiableCollection(noted.values());
    }
}
