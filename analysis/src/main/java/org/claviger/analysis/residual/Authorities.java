package org.claviger.analysis.residual;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claviger.model.Authority;
import org.claviger.model.Criteria;
import org.claviger.model.Model;
import org.claviger.model.value.Ref;

/** Who may accept which level of risk, by the criteria's authority matrix. */
public final class Authorities {
    private final Map<Ref, List<Authority>> byRole;
    private final OrdinalScales scales;

    public Authorities(Model model, OrdinalScales scales) {
        this.byRole = model.criteria().map(Criteria::authority).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(Authority::role));
        this.scales = scales;
    }

    /** What the matrix says of a role, in its order. */
    public List<Authority> of(Ref role) {
        return byRole.getOrDefault(role, List.of());
    }

    /** Whether a role may accept a level of risk. */
    public boolean may(Ref role, String level) {
        return of(role).stream()
                .flatMap(authority -> authority.upTo().stream())
                .anyMatch(upTo -> scales.hasRisk(upTo) && !scales.higher(level, upTo));
    }
}
