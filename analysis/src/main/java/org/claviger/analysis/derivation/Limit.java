package org.claviger.analysis.derivation;

import java.util.List;
import java.util.Optional;
import org.claviger.model.Tolerance;
import org.claviger.model.ToleranceScope;
import org.claviger.model.value.Money;
import org.claviger.model.value.Ref;

/**
 * One statement of what is tolerated, for one thing, and the threats that add up to it.
 *
 * @param scope what it is stated for
 * @param of the threat or wallet; empty for the system
 * @param measure what is limited
 * @param most attacks a year that nobody interrupts, or money a year
 * @param currency of money; else empty
 * @param words as stated: {@code 1 % a year}
 * @param threats ids
 */
public record Limit(
        ToleranceScope scope,
        Optional<Ref> of,
        Measure measure,
        double most,
        String currency,
        String words,
        List<String> threats) {
    /** What is limited. */
    public enum Measure {
        RATE,
        MONEY
    }

    public Limit {
        threats = List.copyOf(threats);
    }

    /** The yearly probability q of at least one as the rate -ln(1-q), counts being Poisson. */
    static Optional<Limit> probability(Tolerance tolerance, Optional<Ref> of, List<String> threats) {
        return tolerance
                .annualProbability()
                .map(most -> new Limit(
                        tolerance.scope(),
                        of,
                        Measure.RATE,
                        -Math.log1p(-most.value().doubleValue()),
                        "",
                        most + " a year",
                        threats));
    }

    static Optional<Limit> loss(Tolerance tolerance, Optional<Ref> of, List<String> threats) {
        return tolerance
                .expectedAnnualLoss()
                .map(most -> new Limit(
                        tolerance.scope(),
                        of,
                        Measure.MONEY,
                        most.amount().doubleValue(),
                        most.currency(),
                        Money.parse(most.toString()).rounded() + " a year",
                        threats));
    }

    /** For whom it is stated: {@code each threat}, {@code wallet/cold}, {@code the system}. */
    public String whom() {
        return scope == ToleranceScope.SYSTEM
                ? "the system"
                : of.map(Ref::toString).orElse("");
    }
}
