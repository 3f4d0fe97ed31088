package org.claviger.report.document.view;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of one thing, label by label.
 *
 * @param caption what they are about
 */
public record Facts(String caption, List<Fact> facts) implements Block {
    /**
     * A label and its value.
     *
     * @param wide whether it takes the whole width
     */
    public record Fact(String label, Cell value, boolean wide) {}

    /** The facts as they stand side by side: wide ones alone, others in pairs. */
    public List<List<Fact>> rows() {
        List<List<Fact>> rows = new ArrayList<>();
        List<Fact> open = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.wide() || open.size() == 2) {
                close(open, rows);
            }
            open.add(fact);
            if (fact.wide()) {
                close(open, rows);
            }
        }
        close(open, rows);
        return rows;
    }

    private static void close(List<Fact> open, List<List<Fact>> rows) {
        if (!open.isEmpty()) {
            rows.add(List.copyOf(open));
            open.clear();
        }
    }

    /** Begins a list of facts. */
    public static Draft of(String caption) {
        return new Draft(caption);
    }

    /** Facts being written. */
    public static final class Draft {
        private final String caption;
        private final List<Fact> facts = new ArrayList<>();

        private Draft(String caption) {
            this.caption = caption;
        }

        /** A fact that may share its line with another. */
        public Draft half(String label, Cell value) {
            facts.add(new Fact(label, value, false));
            return this;
        }

        public Draft half(String label, Phrase value) {
            return half(label, Cell.of(value));
        }

        /** A fact that has its line to itself. */
        public Draft wide(String label, Cell value) {
            facts.add(new Fact(label, value, true));
            return this;
        }

        public Draft wide(String label, Phrase value) {
            return wide(label, Cell.of(value));
        }

        public Facts done() {
            return new Facts(caption, List.copyOf(facts));
        }
    }
}
