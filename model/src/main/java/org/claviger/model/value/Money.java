package org.claviger.model.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * An amount with its currency: {@code 1.4B USD}, {@code 250k EUR}, {@code 12 BTC}. The suffixes k, M, B and T are
 * thousands, millions, milliards (10^9) and 10^12; the amount is exact. Sign and size are judged by validation, where
 * the place is known.
 *
 * @param amount in whole units of the currency, without trailing zeros
 * @param currency three to six capitals or digits: ISO 4217 or an asset's ticker
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {
    /** The form as a regular expression. */
    public static final String PATTERN = "-?[0-9][0-9_]*(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?[kMBT]? [A-Z0-9]{3,6}";

    private static final String EXPECTED = "an amount with its currency, such as 1.4B USD or 250k EUR";
    private static final String SUFFIXES = "kMBT";

    public Money {
        amount = Decimals.canonical(amount);
        if (!isCurrency(currency)) {
            throw new ValueFormatException(EXPECTED);
        }
    }

    /** Reads an amount and a currency, a blank between them. */
    public static Money parse(String text) {
        int blank = text.lastIndexOf(' ');
        if (blank <= 0) {
            throw new ValueFormatException(EXPECTED);
        }
        String number = text.substring(0, blank).strip();
        int power = number.isEmpty() ? -1 : SUFFIXES.indexOf(number.charAt(number.length() - 1));
        String digits = power < 0 ? number : number.substring(0, number.length() - 1);
        BigDecimal amount = Decimals.parse(digits.strip(), EXPECTED).movePointRight(3 * (power + 1));
        return new Money(amount, text.substring(blank + 1));
    }

    private static boolean isCurrency(String text) {
        return text.length() >= 3
                && text.length() <= 6
                && text.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')
                && text.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** By currency, then amount; amounts of different currencies have no order of their own. */
    @Override
    public int compareTo(Money other) {
        int byCurrency = currency.compareTo(other.currency);
        return byCurrency != 0 ? byCurrency : amount.compareTo(other.amount);
    }

    /** For people: at most three significant digits and a suffix, {@code 1.46B USD}. Rounds half up. */
    public String rounded() {
        BigDecimal magnitude = amount.abs();
        int power = 0;
        while (power < SUFFIXES.length() && magnitude.compareTo(BigDecimal.TEN.pow(3 * (power + 1))) >= 0) {
            power++;
        }
        BigDecimal scaled = amount.movePointLeft(3 * power);
        BigDecimal shown = scaled.round(new MathContext(3, RoundingMode.HALF_UP));
        String suffix = power == 0 ? "" : SUFFIXES.substring(power - 1, power);
        return String.format(Locale.ROOT, "%s%s %s", Decimals.canonical(shown).toPlainString(), suffix, currency);
    }

    /** The canonical, exact form: the largest suffix that leaves at most three decimals. */
    @Override
    public String toString() {
        for (int power = SUFFIXES.length(); power > 0; power--) {
            BigDecimal scaled = Decimals.canonical(amount.movePointLeft(3 * power));
            if (scaled.scale() <= 3 && scaled.abs().compareTo(BigDecimal.ONE) >= 0) {
                return scaled.toPlainString() + SUFFIXES.charAt(power - 1) + " " + currency;
            }
        }
        return amount.toPlainString() + " " + currency;
    }
}
