package org.claviger.report.document.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table with a head that is repeated on every page. The first cell of a row names the row.
 *
 * @param caption what it shows, for those who hear it before they see it
 * @param columns with their share of the width
 */
public record Table(String caption, List<Column> columns, List<Row> rows) implements Block {

    /**
     * A column.
     *
     * @param width in per cent of the table
     * @param number whether figures stand in it, aligned at the right
     */
    public record Column(String title, int width, boolean number) {}

    /**
     * A row.
     *
     * @param anchor where links to its element lead
     */
    public record Row(Optional<String> anchor, List<Cell> cells) {}

    /** Begins a table. */
    public static Draft of(String caption) {
        return new Draft(caption);
    }

    /** A table being written. */
    public static final class Draft {
        private final String caption;
        private final List<Column> columns = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();

        private Draft(String caption) {
            this.caption = caption;
        }

        public Draft column(String title, int width) {
            columns.add(new Column(title, width, false));
            return this;
        }

        public Draft number(String title, int width) {
            columns.add(new Column(title, width, true));
            return this;
        }

        public Draft row(Cell... cells) {
            return row(Optional.empty(), cells);
        }

        public Draft row(String anchor, Cell... cells) {
            return row(Optional.of(anchor), cells);
        }

        private Draft row(Optional<String> anchor, Cell... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException(caption + ": a row of " + cells.length + " cells");
            }
            rows.add(new Row(anchor, List.of(cells)));
            return this;
        }

        public Table done() {
            return new Table(caption, List.copyOf(columns), List.copyOf(rows));
        }
    }
}
