package org.claviger.model.value;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How often something happens: {@code 0.2 per year}. Sign is judged by validation.
 *
 * @param count events
 * @param per in this unit of time
 */
public record Rate(BigDecimal count, TimeUnit per) implements Comparable<Rate> {
    /** The form as a regular expression. */
    public static final String PATTERN =
            "-?[0-9][0-9_]*(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)? ?(?:per |/ ?)(?:second|minute|hour|day|week|month|quarter|year)";

    private static final String EXPECTED = "a rate, such as 0.2 per year";

    public Rate {
        count = Decimals.canonical(count);
    }

    /** Reads {@code 0.2 per year} or {@code 0.2/year}. */
    public static Rate parse(String text) {
        int slash = text.indexOf('/');
        int word = text.indexOf(" per ");
        if (slash < 0 && word < 0) {
            throw new ValueFormatException(EXPECTED);
        }
        String number = text.substring(0, slash < 0 ? word : slash).strip();
        String unit = text.substring(slash < 0 ? word + 5 : slash + 1).strip();
        return new Rate(
                Decimals.parse(number, EXPECTED),
                TimeUnit.ofWord(unit).orElseThrow(() -> new ValueFormatException(EXPECTED)));
    }

    /** Events in a year of 365.25 days. */
    public double perYear() {
        return count.multiply(BigDecimal.valueOf(TimeUnit.YEAR.seconds()))
                .divide(BigDecimal.valueOf(per.seconds()), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public int compareTo(Rate other) {
        return count.multiply(BigDecimal.valueOf(other.per.seconds()))
                .compareTo(other.count.multiply(BigDecimal.valueOf(per.seconds())));
    }

    @Override
    public String toString() {
        return count.toPlainString() + " per " + per.word();
    }
}
