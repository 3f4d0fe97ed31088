package org.claviger.analysis.residual;

import java.util.List;
import java.util.Optional;
import org.claviger.analysis.relations.Relations.Against;
import org.claviger.model.value.Ref;

/**
 * The residual risk of one threat and how it stands to the tolerance.
 *
 * @param inherent before controls
 * @param computed after the controls in place, by the stated rule
 * @param judged by the organisation, where it judged
 * @param counted the controls in place that made the difference
 * @param tolerated the highest level tolerated without acceptance
 * @param acceptance a valid acceptance of it
 * @param missing why it cannot be shown; absent when it can
 * @param standing against the tolerance
 */
public record Residual(
        Optional<Rating> inherent,
        Optional<Rating> computed,
        Optional<Rating> judged,
        List<Against> counted,
        Optional<String> tolerated,
        Optional<Ref> acceptance,
        Optional<String> missing,
        Standing standing) {

    /** How a residual stands to the tolerance. */
    public enum Standing {
        WITHIN("within tolerance"),
        ACCEPTED("above tolerance, accepted"),
        ABOVE("above tolerance, not accepted"),
        NOT_SHOWN("not shown");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What counts: the organisation's judgement where there is one, else what was computed. */
    public Optional<Rating> current() {
        return judged.or(() -> computed);
    }
}
