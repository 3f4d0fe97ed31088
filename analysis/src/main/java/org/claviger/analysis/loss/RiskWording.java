package org.claviger.analysis.loss;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import org.claviger.model.value.Money;

/** Figures of risk as people read them, everywhere alike. No more than three digits: the inputs carry no more. */
public final class RiskWording {
    private RiskWording() {}

    /** {@code 85.8M USD}. */
    public static String money(double amount, String currency) {
        return new Money(new BigDecimal(amount).round(new MathContext(3)), currency).rounded();
    }

    /** {@code 6.13 %}. */
    public static String percent(double probability) {
        return new BigDecimal(probability * 100)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }

    /** {@code once in 16 years}, where it is rarer than every second year. */
    public static Optional<String> oneIn(double probability) {
        return probability > 0 && probability < 0.5
                ? Optional.of(String.format(Locale.ROOT, "once in %.0f years", 1 / probability))
                : Optional.empty();
    }

    /** {@code 6.13 %, once in 16 years}. */
    public static String yearly(double probability) {
        return percent(probability)
                + oneIn(probability).map(words -> ", " + words).orElse("");
    }

    /** {@code nine times in ten between 75.2M USD and 145M USD}. */
    public static String moneyBand(Interval90 band, String currency) {
        return "nine times in ten between " + money(band.low(), currency) + " and " + money(band.high(), currency);
    }

    /** {@code nine times in ten between 44.6 % and 66 %}. */
    public static String percentBand(Interval90 band) {
        return "nine times in ten between " + percent(band.low()) + " and " + percent(band.high());
    }

    /** What a tolerance is compared with: an amount where an expectation is tolerated, else a probability. */
    public static Optional<String> value(Judgement judgement, String currency) {
        if (judgement.value().isEmpty() || judgement.limit().isEmpty()) {
            return Optional.empty();
        }
        double value = judgement.value().getAsDouble();
        return Optional.of(judgement.statement().startsWith("expected") ? money(value, currency) : percent(value));
    }
}
