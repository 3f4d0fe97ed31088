package org.claviger.model.value;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * An elapsed time: {@code 35 days}, {@code 2 h}, {@code 40 min}. Sign is judged by validation.
 *
 * @param count how many units, exact
 * @param unit of what
 */
public record Span(BigDecimal count, TimeUnit unit) implements Comparable<Span> {
    /** The form as a regular expression. */
    public static final String PATTERN =
            "-?[0-9][0-9_]*(?:\\.[0-9]+)? ?(?:s|sec|min|h|d|w|wk|y|a|(?:second|minute|hour|day|week|month|quarter|year)s?)";

    private static final String EXPECTED = "a span of time, such as 35 days, 2 h or 40 min";

    public Span {
        count = Decimals.canonical(count);
    }

    /** Reads a number and a unit. */
    public static Span parse(String text) {
        int end = 0;
        while (end < text.length() && "0123456789._-+eE".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        BigDecimal count = Decimals.parse(text.substring(0, end), EXPECTED);
        TimeUnit unit =
                TimeUnit.ofWord(text.substring(end).strip()).orElseThrow(() -> new ValueFormatException(EXPECTED));
        return new Span(count, unit);
    }

    /** A whole number of days. */
    public static Span days(long days) {
        return new Span(BigDecimal.valueOf(days), TimeUnit.DAY);
    }

    /** The span in days of 86,400 s; a month is 30.4375 days, a year 365.25. */
    public double days() {
        return seconds()
                .divide(BigDecimal.valueOf(TimeUnit.DAY.seconds()), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** The span in seconds, exact. */
    public BigDecimal seconds() {
        return count.multiply(BigDecimal.valueOf(unit.seconds()));
    }

    @Override
    public int compareTo(Span other) {
        return seconds().compareTo(other.seconds());
    }

    @Override
    public String toString() {
        boolean one = count.compareTo(BigDecimal.ONE) == 0;
        return count.toPlainString() + " " + unit.word() + (one ? "" : "s");
    }
}
