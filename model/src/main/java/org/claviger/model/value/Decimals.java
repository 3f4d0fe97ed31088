package org.claviger.model.value;

import java.math.BigDecimal;

/** Exact decimal numbers as people write them: {@code 1400000}, {@code 1_400_000}, {@code 0.25}, {@code 1e-5}. */
final class Decimals {
    /** Longer than any figure that means something; keeps hostile exponents out of {@link BigDecimal}. */
    private static final int LONGEST = 40;

    private static final int LARGEST_EXPONENT = 30;

    private Decimals() {}

    static BigDecimal parse(String text, String expected) {
        String digits = text.indexOf('_') < 0 ? text : text.replace("_", "");
        if (digits.isEmpty() || digits.length() > LONGEST) {
            throw new ValueFormatException(expected);
        }
        try {
            BigDecimal value = new BigDecimal(digits);
            if (Math.abs((long) value.precision() - value.scale()) > LARGEST_EXPONENT
                    || Math.abs((long) value.scale()) > LARGEST_EXPONENT) {
                throw new ValueFormatException(expected);
            }
            return canonical(value);
        } catch (NumberFormatException e) {
            throw new ValueFormatException(expected);
        }
    }

    /** The one representation of a number: no trailing zeros, no negative scale. */
    static BigDecimal canonical(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
