package org.claviger.server.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;

/**
 * Things of one kind, a row each, to be filtered, sorted, linked and exported.
 *
 * @param noun what a row is, and what several are
 */
public record Listing(Noun noun, List<Column> columns, List<Row> rows) {
    /** Rows on a page: more would take long to send and nobody reads them. */
    static final int PAGE = 250;

    /** What a row is called. */
    public record Noun(String one, String many) {
        public String count(int number) {
            return number + " " + (number == 1 ? one : many);
        }
    }

    /**
     * A column.
     *
     * @param key in addresses and exported files
     * @param number whether figures stand in it, aligned at the right
     * @param offered whether its values are offered as a choice to filter by
     */
    public record Column(String key, String title, boolean number, boolean offered) {
        /** Words or links. */
        public static Column words(String key, String title) {
            return new Column(key, title, false, false);
        }

        /** A word of a few, to filter by. */
        public static Column choice(String key, String title) {
            return new Column(key, title, false, true);
        }

        public static Column number(String key, String title) {
            return new Column(key, title, true, false);
        }
    }

    /**
     * A field.
     *
     * @param order what it is sorted by instead of its words; larger is later
     */
    public record Field(Cell cell, Optional<Double> order) {
        public static Field of(Cell cell) {
            return new Field(cell, Optional.empty());
        }

        public static Field of(Phrase... lines) {
            return of(Cell.of(lines));
        }

        /** A figure without a unit. */
        public static Field of(long number) {
            return new Field(Cell.of(Long.toString(number)), Optional.of((double) number));
        }

        /** Sorted by a figure, whatever its words. */
        public static Field by(double order, Phrase... lines) {
            return new Field(Cell.of(lines), Optional.of(order));
        }

        String plain() {
            return String.join("; ", cell.lines().stream().map(Phrase::plain).toList());
        }
    }

    /** A row; its first field names it and links to its page. */
    public record Row(List<Field> fields) {
        public static Row of(Field... fields) {
            return new Row(List.of(fields));
        }

        private boolean holds(List<String> words) {
            String all =
                    String.join(" ", fields.stream().map(Field::plain).toList()).toLowerCase(Locale.ROOT);
            return words.stream().allMatch(all::contains);
        }
    }

    /** A choice to filter by: its values, with how many rows have each. */
    public record Choice(Column column, List<Option> options) {
        public record Option(String value, int count, boolean chosen) {}
    }

    /**
     * What is left of a list after a query.
     *
     * @param left all rows that are left, in order
     * @param of how many there are without the query
     */
    public record Shown(Listing listing, Query query, List<Choice> choices, List<Row> left, int of) {
        /** The rows of the page that the query asks for, long texts cut; the last page when there are not so many. */
        public List<Row> rows() {
            int first = (page() - 1) * PAGE;
            return left.subList(first, Math.min(left.size(), first + PAGE)).stream()
                    .map(Cut::row)
                    .toList();
        }

        /** Which page is shown, from 1. */
        public int page() {
            return Math.clamp(query.page(), 1, pages());
        }

        public int pages() {
            return Math.max(1, (left.size() + PAGE - 1) / PAGE);
        }

        /** Which rows are shown, where not all are. */
        public String range() {
            int first = (page() - 1) * PAGE + 1;
            return "rows " + first + " to " + Math.min(left.size(), first + PAGE - 1);
        }

        /** How a column is sorted, in the words of {@code aria-sort}. */
        public String sorted(Column column) {
            if (!query.sort().equals(Optional.of(column.key()))) {
                return "none";
            }
            return query.descending() ? "descending" : "ascending";
        }

        public String counted() {
            return left.size() == of
                    ? listing.noun().count(of)
                    : left.size() + " of " + listing.noun().count(of);
        }
    }

    /** What a query leaves. A value that no row has leaves nothing; a column that is not there is ignored. */
    public Shown shown(Query query) {
        List<Row> left = rows.stream()
                .filter(row -> query.text().isEmpty() || row.holds(query.words()))
                .filter(row -> chosen(row, query, Optional.empty()))
                .toList();
        return new Shown(this, query, choices(query), sorted(left, query), rows.size());
    }

    private boolean chosen(Row row, Query query, Optional<Column> except) {
        for (int i = 0; i < columns.size(); i++) {
            String wanted = query.chosen().get(columns.get(i).key());
            if (wanted != null
                    && !except.equals(Optional.of(columns.get(i)))
                    && !values(row.fields().get(i)).contains(wanted)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> values(Field field) {
        return field.cell().lines().stream().map(Phrase::plain).distinct().toList();
    }

    private List<Choice> choices(Query query) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).offered()) {
                choices.add(choice(columns.get(i), i, query));
            }
        }
        return choices;
    }

    private Choice choice(Column column, int index, Query query) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Row row : by(distinct(index), index)) {
            values(row.fields().get(index)).forEach(value -> counts.put(value, 0));
        }
        for (Row row : rows) {
            if ((query.text().isEmpty() || row.holds(query.words())) && chosen(row, query, Optional.of(column))) {
                values(row.fields().get(index)).forEach(value -> counts.merge(value, 1, Integer::sum));
            }
        }
        counts.values().removeIf(count -> count == 0);
        String chosen = query.chosen().getOrDefault(column.key(), "");
        if (!chosen.isEmpty()) {
            counts.putIfAbsent(chosen, 0);
        }
        return new Choice(
                column,
                counts.entrySet().stream()
                        .map(each -> new Choice.Option(
                                each.getKey(), each.getValue(), each.getKey().equals(chosen)))
                        .toList());
    }

    /** One row for each field of a column that differs from the others: few where a choice is offered. */
    private List<Row> distinct(int column) {
        Map<Field, Row> distinct = new LinkedHashMap<>();
        rows.forEach(row -> distinct.putIfAbsent(row.fields().get(column), row));
        return List.copyOf(distinct.values());
    }

    private List<Row> sorted(List<Row> left, Query query) {
        for (int i = 0; i < columns.size(); i++) {
            if (query.sort().equals(Optional.of(columns.get(i).key()))) {
                List<Row> sorted = by(left, i);
                return query.descending() ? sorted.reversed() : sorted;
            }
        }
        return left;
    }

    /** Rows in the order of a column: a choice of levels offers them as the scale has them. */
    private static List<Row> by(List<Row> rows, int column) {
        return rows.stream()
                .map(row -> Placed.of(row, row.fields().get(column)))
                .sorted(Comparator.comparingDouble(Placed::order)
                        .thenComparing(Placed::words, String.CASE_INSENSITIVE_ORDER))
                .map(Placed::row)
                .toList();
    }

    /** A row with what it is sorted by, put together once for all comparisons. */
    private record Placed(Row row, double order, String words) {
        static Placed of(Row row, Field field) {
            return new Placed(row, field.order().orElse(0.0), field.plain());
        }
    }
}
