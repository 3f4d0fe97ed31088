package org.claviger.analysis.likelihood;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.relations.Relations;
import org.claviger.model.Harm;
import org.claviger.model.Model;
import org.claviger.model.value.Ref;

/**
 * What the threats of a model do to one top event, looked at once: which of them matter and whether alone. It can be asked again
 * for the same model with other numbers (rates, effectiveness, states of controls that are no part of the tree), many times.
 */
public final class StatedThreats {
    /** How often the top event is completed under other numbers. */
    interface Evaluation {
        Answer<PerYear> of(Model model, Relations relations);
    }

    private final List<Missing> missing;
    private final Set<String> reaching;
    private final Evaluation evaluation;

    StatedThreats(List<Missing> missing, Set<String> reaching, Evaluation evaluation) {
        this.missing = List.copyOf(missing);
        this.reaching = new LinkedHashSet<>(reaching);
        this.evaluation = evaluation;
    }

    /** As {@link Frequencies#examine}. */
    public static StatedThreats of(
            FaultTree tree,
            Model model,
            Relations relations,
            Harm harm,
            LocalDate today,
            Function<String, Optional<Ref>> element,
            Budget budget) {
        return Frequencies.stated(tree, model, relations, harm, today, element, budget);
    }

    /** What the frequency would need beside what is stated. */
    public List<Missing> missing() {
        return missing;
    }

    /** Whether a threat of the model names an element of the tree. */
    public boolean reaches(String threatId) {
        return reaching.contains(threatId);
    }

    /** The frequency of what is stated alone, as if what is missing never happened. */
    public Answer<PerYear> under(Model model, Relations relations) {
        return evaluation.of(model, relations);
    }
}
