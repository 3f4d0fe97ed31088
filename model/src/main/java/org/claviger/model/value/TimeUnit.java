package org.claviger.model.value;

import java.util.Map;
import java.util.Optional;

/**
 * Units of elapsed time. A year has 365.25 days, a month is a twelfth of it; the calendar's longest gaps are a matter
 * of {@link Interval}.
 */
public enum TimeUnit {
    SECOND("second", 1),
    MINUTE("minute", 60),
    HOUR("hour", 3_600),
    DAY("day", 86_400),
    WEEK("week", 604_800),
    MONTH("month", 2_629_800),
    QUARTER("quarter", 7_889_400),
    YEAR("year", 31_557_600);

    private static final Map<String, TimeUnit> SHORT = Map.of(
            "s", SECOND, "sec", SECOND, "min", MINUTE, "h", HOUR, "d", DAY, "w", WEEK, "wk", WEEK, "y", YEAR, "a",
            YEAR);

    private final String word;
    private final long seconds;

    TimeUnit(String word, long seconds) {
        this.word = word;
        this.seconds = seconds;
    }

    /** The unit's name in the singular. */
    public String word() {
        return word;
    }

    public long seconds() {
        return seconds;
    }

    static Optional<TimeUnit> ofWord(String text) {
        String singular = text.length() > 3 && text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
        for (TimeUnit unit : values()) {
            if (unit.word.equals(singular)) {
                return Optional.of(unit);
            }
        }
        return Optional.ofNullable(SHORT.get(text));
    }
}
