package org.claviger.analysis.likelihood;

import java.util.List;
import java.util.Set;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.relations.Relations;
import org.claviger.analysis.relations.Relations.Against;
import org.claviger.model.Model;
import org.claviger.model.Threat;

/** How often a year a threat gets past the preventive controls in place, whatever the structure. */
public final class ThreatRate {
    private ThreatRate() {}

    /** A year; not shown with a clause that says what is missing: "states no frequency". */
    public static Answer<Double> of(Model model, Relations relations, String id, Threat threat) {
        return of(model, relations.against(id), id, threat);
    }

    /**
     * The same where what acts against it is supposed.
     *
     * @param acting what acts against this threat
     */
    public static Answer<Double> of(Model model, List<Against> acting, String id, Threat threat) {
        return new StatedRate(model, _ -> acting, Set.of()).of(id, threat);
    }
}
