package org.claviger.model.value;

import java.math.BigDecimal;

/**
 * A probability, written as per cent ({@code 80 %}) or as a number from 0 to 1 ({@code 0.8}); exact.
 *
 * @param value from 0 to 1
 */
public record Probability(BigDecimal value) implements Comparable<Probability> {
    /** The form as a regular expression. */
    public static final String PATTERN = "[0-9][0-9_]*(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?: ?%)?";

    private static final String EXPECTED = "a probability, such as 80 % or 0.8";

    public static final Probability ZERO = new Probability(BigDecimal.ZERO);
    public static final Probability ONE = new Probability(BigDecimal.ONE);

    public Probability {
        value = Decimals.canonical(value);
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new ValueFormatException("a probability between 0 % and 100 %");
        }
    }

    /** Reads per cent or a fraction. */
    public static Probability parse(String text) {
        if (text.endsWith("%")) {
            String number = text.substring(0, text.length() - 1).strip();
            return new Probability(Decimals.parse(number, EXPECTED).movePointLeft(2));
        }
        return new Probability(Decimals.parse(text, EXPECTED));
    }

    /** The middle of a range, 0 to 1: what is taken where one number is needed. */
    public static double middle(Range<Probability> range) {
        return range.low().value().add(range.high().value()).doubleValue() / 2;
    }

    @Override
    public int compareTo(Probability other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return Decimals.canonical(value.movePointRight(2)).toPlainString() + " %";
    }
}
