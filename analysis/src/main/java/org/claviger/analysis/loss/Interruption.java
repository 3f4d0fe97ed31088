package org.claviger.analysis.loss;

import java.util.List;
import org.claviger.analysis.relations.Relations;
import org.claviger.model.Model;

/** How surely an attack that got past prevention is interrupted before it is irreversible. */
public interface Interruption {
    /**
     * @param probability 0 to 1; of what is stated
     * @param missing what is not stated and would count: clauses such as "states no tempo"
     */
    record Interrupted(double probability, List<String> missing) {
        public Interrupted {
            missing = List.copyOf(missing);
        }
    }

    /** By the detective controls in place of a model. */
    Interrupted of(Model model, Relations relations, String threatId);
}
