package org.claviger.analysis.likelihood;

import java.time.LocalDate;
import java.util.Optional;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.relations.Relations;
import org.claviger.analysis.structure.CompromiseEvent;
import org.claviger.analysis.structure.Question;
import org.claviger.analysis.structure.Structure;
import org.claviger.model.Harm;
import org.claviger.model.Model;
import org.claviger.model.value.Ref;

/**
 * How often a year theft or loss of a wallet would be completed by the threats that the model states, with the controls in place
 * and before anything interrupts the final stage.
 *
 * @param relations those of the model
 * @param budget for each wallet
 */
public record CompletionRate(Structure structure, Model model, Relations relations, LocalDate today, Budget budget) {
    public Answer<PerYear> of(Ref wallet, Question question) {
        Harm harm = question == Question.THEFT ? Harm.THEFT : Harm.LOSS;
        return structure
                .tree(wallet, question)
                .flatMap(tree -> Frequencies.of(
                        tree,
                        model,
                        relations,
                        harm,
                        today,
                        name -> Optional.of(new CompromiseEvent(name).element()),
                        budget));
    }
}
