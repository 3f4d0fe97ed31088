package org.claviger.analysis.loss;

import java.util.Optional;
import org.claviger.analysis.residual.OrdinalScales;
import org.claviger.analysis.residual.Rating;
import org.claviger.analysis.residual.Residual;

/**
 * The residual risk of a threat on the organisation's scales, twice: by the ordinal rule or judgement, and by where the figures
 * fall on the bands of the same scales.
 *
 * @param stated by rule or judgement
 * @param judged whether it was judged by the organisation
 * @param computed of the rate of harm and the mean loss when it does harm
 */
public record OrdinalView(Rating stated, boolean judged, Rating computed) {
    /** Whether the two give different levels of risk. */
    public boolean disagree() {
        return !stated.level().equals(computed.level());
    }

    /** What disagrees, in a sentence. */
    public String words() {
        return "On the scales it is " + stated.level() + " (" + stated.likelihood() + ", " + stated.impact()
                + (judged ? ", judged" : ", by the ordinal rule") + "); the figures fall on " + computed.level() + " ("
                + computed.likelihood() + ", " + computed.impact() + ").";
    }

    /** Absent where scales have no bands, no level is stated, or it does no harm. */
    static Optional<OrdinalView> of(
            Optional<OrdinalScales> scales, Residual residual, double rate, double harm, String currency) {
        if (scales.isEmpty() || residual.current().isEmpty() || !(rate > 0)) {
            return Optional.empty();
        }
        OrdinalScales steps = scales.get();
        return steps.likelihoodStep(rate)
                .flatMap(likelihood ->
                        steps.impactStep(harm, currency).flatMap(impact -> steps.rating(likelihood, impact)))
                .map(computed -> new OrdinalView(
                        residual.current().orElseThrow(), residual.judged().isPresent(), computed));
    }
}
