package org.claviger.ledger.model;

import java.util.List;

/** What comes of a command: entries to be recorded together, or the reason why nothing is. */
public sealed interface Decision {

    /** To be recorded in this order, one behind the other. */
    record Entries(List<ModelEntry> entries) implements Decision {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Nothing is recorded.
     *
     * @param what is refused, one sentence
     * @param why one sentence
     * @param next what the person can do
     * @param parts that it is about; may be empty
     */
    record Refusal(String what, String why, String next, List<Part> parts) implements Decision {
        public Refusal {
            parts = List.copyOf(parts);
        }
    }
}
