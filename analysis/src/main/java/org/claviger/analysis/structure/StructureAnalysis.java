package org.claviger.analysis.structure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.logic.CutSets;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.logic.Formula;
import org.claviger.analysis.logic.Importance;
import org.claviger.analysis.logic.Solution;
import org.claviger.model.value.Ref;

/** Answers the questions about the wallets of a structure, exactly or not at all. */
public final class StructureAnalysis {
    private static final double EQUAL = 0.01;
    private static final int MOST_RAISED = 2_000;

    private final Structure structure;
    private final Budget budget;
    private final int listed;

    /**
     * @param budget for each wallet and question
     * @param listed how many of the smallest sets to list, 1 or more
     */
    public StructureAnalysis(Structure structure, Budget budget, int listed) {
        this.structure = structure;
        this.budget = budget;
        this.listed = listed;
    }

    /** The minimal sets of one question about one wallet. */
    public Answer<MinimalSets> of(Ref wallet, Question question) {
        return structure.tree(wallet, question).flatMap(tree -> of(wallet, question, tree));
    }

    private Answer<MinimalSets> of(Ref wallet, Question question, FaultTree tree) {
        Solution solution = Solution.of(withEqual(tree), budget);
        return solution.cutSets()
                .flatMap(sets -> principals(tree, question)
                        .flatMap(principals -> solution.importance()
                                .map(importance -> shown(wallet, question, tree, sets, principals, importance))));
    }

    /**
     * The minimal sets of principals that move or lose the assets, defects being impossible, up to so many; found without the
     * larger ones.
     */
    public Answer<CutSets> principals(Ref wallet, Question question, int upTo) {
        return structure
                .tree(wallet, question)
                .flatMap(tree ->
                        Solution.of(byPrincipals(tree, question), budget).cutSets(upTo));
    }

    /** What such a set of principals does and by which way. */
    public String words(Ref wallet, Question question, Set<String> principals) {
        return switch (structure.tree(wallet, question)) {
            case Answer.Shown<FaultTree>(FaultTree tree) ->
                words(wallet, question, tree, byPrincipals(tree, question).gates(), principals);
            case Answer.NotShown<FaultTree> _ -> "";
        };
    }

    /** The minimal sets of events up to so many; found without the larger ones. */
    public Answer<CutSets> events(Ref wallet, Question question, int upTo) {
        return structure
                .tree(wallet, question)
                .flatMap(tree -> Solution.of(tree, budget).cutSets(upTo));
    }

    /**
     * The least additions after which no fewer than so many principals move the assets, each way to do it: a principal of this
     * structure who is made to need one more, or {@code workflow/w#new-verification}.
     *
     * @param least 1 or more
     * @param verifiedAnew the same structure under {@link Supposition#verifiedAnew}
     */
    public Answer<List<List<String>>> raise(Ref wallet, int least, Structure verifiedAnew) {
        return structure
                .tree(wallet, Question.THEFT)
                .flatMap(tree -> principals(tree, Question.THEFT))
                .flatMap(sets -> verifiedAnew.tree(wallet, Question.THEFT).flatMap(anew -> raise(least, sets, anew)));
    }

    private Answer<List<List<String>>> raise(int least, CutSets sets, FaultTree anew) {
        long count = sets.countByOrder().stream()
                .limit(least - 1L)
                .mapToLong(BigInteger::longValue)
                .sum();
        if (count > MOST_RAISED) {
            return new Answer.NotShown<>(
                    count + " sets are smaller than " + least + "; up to " + MOST_RAISED + " are looked at.");
        }
        Map<String, Formula> gates = byPrincipals(anew, Question.THEFT).gates();
        Set<String> verifications = new TreeSet<>(anew.events());
        verifications.removeIf(event -> !event.endsWith(Supposition.NEW_VERIFICATION));
        Truth.Under under = events -> new Truth(gates, events::contains).of(anew.top());
        return new Raising(
                        least,
                        sets.smallestFirst()
                                .limit(count)
                                .map(set -> Raising.small(set, verifications, under))
                                .toList())
                .additions();
    }

    private static FaultTree withEqual(FaultTree tree) {
        Map<String, Double> equal = new LinkedHashMap<>();
        tree.events().forEach(event -> equal.put(event, EQUAL));
        return FaultTree.of(tree.top(), tree.gates(), equal);
    }

    private MinimalSets shown(
            Ref wallet,
            Question question,
            FaultTree tree,
            CutSets sets,
            CutSets principals,
            Map<String, Importance> importance) {
        List<CompromiseSet> smallest = sets.smallestFirst()
                .limit(listed)
                .map(set -> new CompromiseSet(List.copyOf(set), words(wallet, question, tree, tree.gates(), set)))
                .toList();
        return new MinimalSets(
                principals.smallestOrder(),
                sets.count(),
                sets.countByOrder(),
                smallest,
                single(principals),
                single(sets).stream()
                        .filter(event -> question == Question.THEFT && structure.defect(new CompromiseEvent(event)))
                        .toList(),
                largestFirst(importance));
    }

    private static List<String> single(CutSets sets) {
        return sets.smallestOrder().equals(OptionalInt.of(1))
                ? sets.smallestFirst()
                        .limit(sets.countByOrder().getFirst().longValue())
                        .map(set -> set.getFirst())
                        .toList()
                : List.of();
    }

    private static Map<String, Double> largestFirst(Map<String, Importance> importance) {
        List<Map.Entry<String, Importance>> entries = new ArrayList<>(importance.entrySet());
        entries.removeIf(entry -> entry.getValue().birnbaum() <= 0);
        entries.sort(Comparator.comparingDouble(entry -> -entry.getValue().birnbaum()));
        Map<String, Double> ordered = new LinkedHashMap<>();
        entries.forEach(entry -> ordered.put(entry.getKey(), entry.getValue().birnbaum()));
        return ordered;
    }

    private Answer<CutSets> principals(FaultTree tree, Question question) {
        return Solution.of(byPrincipals(tree, question), budget).cutSets();
    }

    /** The same question with whoever falls in place of the events, and defects impossible. */
    private FaultTree byPrincipals(FaultTree tree, Question question) {
        Map<String, Formula> renamed = new LinkedHashMap<>();
        tree.gates().forEach((name, formula) -> renamed.put(name, renamed(formula, question)));
        return FaultTree.of(tree.top(), renamed, Map.of());
    }

    private Formula renamed(Formula formula, Question question) {
        return switch (formula) {
            case Formula.Event(String name) -> {
                CompromiseEvent event = new CompromiseEvent(name);
                yield question == Question.THEFT && structure.defect(event)
                        ? Formula.FALSE
                        : Formula.event(event.principal());
            }
            case Formula.Or or -> new Formula.Or(renamed(or.of(), question));
            case Formula.And and -> new Formula.And(renamed(and.of(), question));
            case Formula.AtLeast(int needed, List<Formula> of) -> new Formula.AtLeast(needed, renamed(of, question));
            default -> formula;
        };
    }

    private List<Formula> renamed(List<Formula> formulas, Question question) {
        return formulas.stream().map(each -> renamed(each, question)).toList();
    }

    /**
     * What a set does and by which way. Keys that sign are counted, since a quorum is what stands in the way; where it is gone
     * around, only the way is told.
     */
    private String words(Ref wallet, Question question, FaultTree tree, Map<String, Formula> gates, Set<String> set) {
        Truth truth = new Truth(gates, set::contains);
        Quorum quorum = structure.nominal(wallet).orElse(new Quorum(1, 1));
        if (question == Question.LOSS) {
            List<String> gone = structure.signers(wallet).stream()
                    .filter(key -> truth.of(Formula.gate("unavailable(" + key + ")")))
                    .map(Ref::toString)
                    .toList();
            return String.join(", ", gone) + ": " + gone.size() + " of " + quorum.of() + " signers gone";
        }
        String told = tree.top() instanceof Formula.Gate top ? new Ways(gates, truth).to(top) : "";
        long moved = gates.keySet().stream()
                .filter(gate -> gate.startsWith("subverted("))
                .filter(gate -> truth.of(Formula.gate(gate)))
                .count();
        return moved >= quorum.needed()
                ? told + ": " + moved + " of " + quorum.of() + " signers"
                : told + ": around the signers";
    }
}
