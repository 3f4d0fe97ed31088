package org.claviger.analysis.loss;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.claviger.analysis.likelihood.StatedThreats;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.relations.Relations;
import org.claviger.analysis.structure.CompromiseEvent;
import org.claviger.analysis.structure.Question;
import org.claviger.analysis.structure.Structure;
import org.claviger.analysis.structure.Supposition;
import org.claviger.model.ControlState;
import org.claviger.model.Harm;
import org.claviger.model.Model;
import org.claviger.model.value.Ref;

/**
 * What the threats do to each wallet, looked at once for each set of verifications in place: other controls and all numbers may
 * change without looking anew.
 */
final class Structures {
    /** What completes theft or loss of one wallet. */
    record OfWallet(Ref wallet, Harm harm, Answer<StatedThreats> threats) {}

    private final LocalDate today;
    private final Budget budget;
    private final Map<Set<String>, List<OfWallet>> known = new HashMap<>();

    Structures(LocalDate today, Budget budget) {
        this.today = today;
        this.budget = budget;
    }

    /** Theft and loss of every wallet, in the order of the model. */
    synchronized List<OfWallet> of(Model model) {
        Set<String> verifying = new TreeSet<>();
        model.controls().forEach((id, control) -> {
            if (!control.verifies().isEmpty() && control.state().equals(Optional.of(ControlState.IN_PLACE))) {
                verifying.add(id);
            }
        });
        List<OfWallet> found = known.get(verifying);
        if (found == null) {
            found = looked(model);
            known.put(verifying, found);
        }
        return found;
    }

    private List<OfWallet> looked(Model model) {
        Relations relations = Relations.of(model);
        Structure structure = Structure.of(model, today, Supposition.NONE);
        List<OfWallet> all = new ArrayList<>();
        for (Ref wallet : structure.wallets()) {
            for (Question question : Question.values()) {
                Harm harm = question == Question.THEFT ? Harm.THEFT : Harm.LOSS;
                Answer<FaultTree> tree = structure.tree(wallet, question);
                all.add(new OfWallet(
                        wallet,
                        harm,
                        tree.map(shown ->
                                StatedThreats.of(shown, model, relations, harm, today, Structures::element, budget))));
            }
        }
        return all;
    }

    private static Optional<Ref> element(String event) {
        return Optional.of(new CompromiseEvent(event).element());
    }

    /** What is missing of each wallet's theft, and of its loss where a threat leads to one, in words. */
    static Map<Ref, List<String>> missing(List<OfWallet> wallets, Model model) {
        boolean losses = model.threats().values().stream()
                .anyMatch(each -> each.leadsTo().contains(Harm.LOSS));
        Map<Ref, List<String>> missing = new LinkedHashMap<>();
        for (OfWallet each : wallets) {
            List<String> of = missing.computeIfAbsent(each.wallet(), _ -> new ArrayList<>());
            if (each.harm() == Harm.LOSS && !losses) {
                continue;
            }
            switch (each.threats()) {
                case Answer.NotShown<StatedThreats>(String reason) -> {
                    if (!of.contains(reason)) {
                        of.add(reason);
                    }
                }
                case Answer.Shown<StatedThreats>(StatedThreats threats) ->
                    threats.missing().stream()
                            .map(one -> one.words() + ".")
                            .filter(words -> !of.contains(words))
                            .forEach(of::add);
            }
        }
        return missing;
    }
}
