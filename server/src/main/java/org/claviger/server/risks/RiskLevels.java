package org.claviger.server.risks;

import java.util.Optional;
import org.claviger.analysis.residual.Rating;
import org.claviger.model.Risk;
import org.claviger.server.criteria.Levels;

/** The level that the organisation's matrix gives the likelihood and impact that a risk states. */
final class RiskLevels {
    private RiskLevels() {}

    static Optional<Rating> of(Levels levels, Risk risk) {
        return risk.likelihood()
                .flatMap(likelihood -> risk.impact()
                        .flatMap(impact ->
                                levels.level(likelihood, impact).map(level -> new Rating(likelihood, impact, level))));
    }
}
