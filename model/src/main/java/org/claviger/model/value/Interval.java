package org.claviger.model.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often recurring work is done, as people keep it: {@code continuous}, {@code 1 day}, {@code 2 weeks},
 * {@code 1 quarter}. Words are read as well ({@code weekly}); the canonical form is a count and a unit.
 *
 * @param count how many units between two occurrences, 1 to 1000; 0 only for continuous
 * @param unit the calendar's unit
 */
public record Interval(int count, Unit unit) implements Comparable<Interval> {
    /** The calendar units of recurring work, each with the longest gap it permits, in days. */
    public enum Unit {
        CONTINUOUS("continuous", 0),
        MINUTE("minute", 1.0 / 1440),
        HOUR("hour", 1.0 / 24),
        SHIFT("shift", 1.0 / 3),
        DAY("day", 1),
        HALF_WEEK("half-week", 4),
        WEEK("week", 7),
        MONTH("month", 31),
        QUARTER("quarter", 92),
        HALF_YEAR("half-year", 184),
        YEAR("year", 366);

        private final String word;
        private final double longestGapDays;

        Unit(String word, double longestGapDays) {
            this.word = word;
            this.longestGapDays = longestGapDays;
        }

        public String word() {
            return word;
        }
    }

    /** The form as a regular expression. */
    public static final String PATTERN =
            "continuous|hourly|every shift|daily|twice a week|weekly|every two weeks|monthly|every two months|quarterly|half-yearly|yearly"
                    + "|[0-9]{1,4} (?:minute|hour|h|shift|day|d|half-week|week|month|quarter|half-year|year)s?";

    public static final Interval CONTINUOUS = new Interval(0, Unit.CONTINUOUS);
    public static final Interval YEARLY = new Interval(1, Unit.YEAR);

    private static final String EXPECTED = "an interval, such as 1 day, 2 weeks, quarterly or continuous";
    private static final int LARGEST = 1000;

    private static final Map<String, Interval> WORDS = Map.ofEntries(
            Map.entry("continuous", CONTINUOUS),
            Map.entry("continuously", CONTINUOUS),
            Map.entry("hourly", new Interval(1, Unit.HOUR)),
            Map.entry("every shift", new Interval(1, Unit.SHIFT)),
            Map.entry("daily", new Interval(1, Unit.DAY)),
            Map.entry("twice a week", new Interval(1, Unit.HALF_WEEK)),
            Map.entry("weekly", new Interval(1, Unit.WEEK)),
            Map.entry("every two weeks", new Interval(2, Unit.WEEK)),
            Map.entry("monthly", new Interval(1, Unit.MONTH)),
            Map.entry("every two months", new Interval(2, Unit.MONTH)),
            Map.entry("quarterly", new Interval(1, Unit.QUARTER)),
            Map.entry("half-yearly", new Interval(1, Unit.HALF_YEAR)),
            Map.entry("yearly", YEARLY),
            Map.entry("annually", YEARLY));

    private static final Map<String, Unit> ABBREVIATIONS =
            Map.of("min", Unit.MINUTE, "h", Unit.HOUR, "d", Unit.DAY, "y", Unit.YEAR);

    public Interval {
        if ((unit == Unit.CONTINUOUS) != (count == 0) || count < 0 || count > LARGEST) {
            throw new ValueFormatException(EXPECTED);
        }
    }

    /** Reads a word or a count and a unit. */
    public static Interval parse(String text) {
        Interval word = WORDS.get(text);
        if (word != null) {
            return word;
        }
        int blank = text.indexOf(' ');
        if (blank <= 0 || blank > 4) {
            throw new ValueFormatException(EXPECTED);
        }
        try {
            int count = Integer.parseInt(text.substring(0, blank));
            return unit(text.substring(blank + 1).strip())
                    .filter(unit -> count > 0)
                    .map(unit -> new Interval(count, unit))
                    .orElseThrow(() -> new ValueFormatException(EXPECTED));
        } catch (NumberFormatException e) {
            throw new ValueFormatException(EXPECTED);
        }
    }

    private static Optional<Unit> unit(String text) {
        String singular = text.length() > 3 && text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
        for (Unit unit : Unit.values()) {
            if (unit.word.equals(singular) && unit != Unit.CONTINUOUS) {
                return Optional.of(unit);
            }
        }
        return Optional.ofNullable(ABBREVIATIONS.get(text));
    }

    /**
     * The longest time between two occurrences that the rule permits, in days: a month has up to 31, a quarter 92, two
     * months 62, a half-year 184, a year 366; twice a week leaves 4; continuous leaves none.
     */
    public double longestGapDays() {
        if (unit == Unit.MONTH) {
            return monthsGap(count);
        }
        return count * unit.longestGapDays;
    }

    /** The last day on which it is still in time after having been done on a day; a day is the finest that dates tell. */
    public LocalDate nextBy(LocalDate last) {
        return last.plusDays((long) Math.max(1, longestGapDays()));
    }

    /** The longest run of consecutive calendar months, in days. */
    private static double monthsGap(int months) {
        List<Integer> known = List.of(0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337);
        int years = months / 12;
        return years * 366.0 + known.get(months % 12);
    }

    @Override
    public int compareTo(Interval other) {
        return Double.compare(longestGapDays(), other.longestGapDays());
    }

    /** For people: the usual word where there is one ({@code weekly}), else {@code every 3 weeks}. */
    public String words() {
        for (String word : List.of(
                "continuous",
                "hourly",
                "every shift",
                "daily",
                "twice a week",
                "weekly",
                "every two weeks",
                "monthly",
                "every two months",
                "quarterly",
                "half-yearly",
                "yearly")) {
            if (equals(WORDS.get(word))) {
                return word;
            }
        }
        return "every " + this;
    }

    @Override
    public String toString() {
        if (unit == Unit.CONTINUOUS) {
            return unit.word;
        }
        return count + " " + unit.word + (count == 1 ? "" : "s");
    }
}
