package org.claviger.analysis.identify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.knowledge.RuleProblem;

/**
 * What rules find in an environment.
 *
 * @param candidates by category, then in the order of the rules and of the model
 * @param coverage what was examined for what
 * @param problems why some rules say nothing
 * @param unfound ids of candidates that were decided about and are not found any more
 */
public record Identification(
        List<Candidate> candidates, Coverage coverage, List<RuleProblem> problems, List<String> unfound) {
    public Identification {
        candidates = List.copyOf(candidates);
        problems = List.copyOf(problems);
        unfound = List.copyOf(unfound);
    }

    /** What is found where there is no model. */
    public static Identification nothing(List<RuleProblem> problems) {
        return new Identification(List.of(), new Coverage(Map.of(), List.of()), problems, List.of());
    }

    /** The candidate with this id. */
    public Optional<Candidate> find(String id) {
        return candidates.stream()
                .filter(each -> each.id().toString().equals(id))
                .findFirst();
    }
}
