package org.claviger.analysis.residual;

import org.claviger.model.Model;
import org.claviger.model.value.Ref;

/** Who may accept which level of risk, by the criteria's authority matrix. */
public final class Authorities {
    private final Model model;
    private final OrdinalScales scales;

    public Authorities(Model model, OrdinalScales scales) {
        this.model = model;
        this.scales = scales;
    }

    /** Whether a role may accept a level of risk. */
    public boolean may(Ref role, String level) {
        return model.criteria().stream()
                .flatMap(criteria -> criteria.authority().stream())
                .filter(authority -> authority.role().equals(role))
                .flatMap(authority -> authority.upTo().stream())
                .anyMatch(upTo -> scales.hasRisk(upTo) && !scales.higher(level, upTo));
    }
}
