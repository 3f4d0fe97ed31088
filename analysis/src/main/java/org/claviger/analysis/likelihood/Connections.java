package org.claviger.analysis.likelihood;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.logic.CutSets;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.logic.Solution;

/**
 * Finds minimal sets that would need more than two successes that nothing connects. Their probability as a product of
 * independent ones means nothing: the five keys of Ronin (2022) and the two of Harmony (2022) fell to one campaign each, and
 * independent rates would have called both impossible.
 */
final class Connections {
    private static final int MOST_UNCONNECTED = 2;

    /** Most trees that have such sets have some of this order, and then the others need not be found. */
    private static final int FIRST_ORDER = 3;

    private static final int MOST_SETS = 1_000_000;
    private static final int SETS_BETWEEN_LOOKS = 1 << 10;
    private static final int EXAMPLES = 3;

    private final Map<String, Set<Integer>> campaignsOf = new HashMap<>();

    private final Set<String> constant = new HashSet<>();
    private final Allowance allowance;

    private Connections(List<Campaign> campaigns, Allowance allowance) {
        this.allowance = allowance;
        for (int number = 0; number < campaigns.size(); number++) {
            if (campaigns.get(number).behaviour() instanceof Behaviour.Static) {
                constant.addAll(campaigns.get(number).targets().keySet());
            }
            for (String event : campaigns.get(number).targets().keySet()) {
                campaignsOf.computeIfAbsent(event, _ -> new HashSet<>()).add(number);
            }
        }
    }

    /** Some of these sets, the smallest first; none if all are connected. Not shown if there are too many to look at. */
    static Answer<List<SortedSet<String>>> missing(FaultTree tree, List<Campaign> campaigns, Budget budget) {
        Connections connections = new Connections(campaigns, new Allowance(budget));
        Solution solution = Solution.of(tree, budget);
        Answer<List<SortedSet<String>>> small = solution.cutSets(FIRST_ORDER).flatMap(connections::withinBudget);
        return small instanceof Answer.Shown<List<SortedSet<String>>>(List<SortedSet<String>> found) && !found.isEmpty()
                ? small
                : solution.cutSets().flatMap(connections::withinBudget);
    }

    private Answer<List<SortedSet<String>>> withinBudget(CutSets sets) {
        try {
            return missing(sets);
        } catch (Exhausted exhausted) {
            return new Answer.NotShown<>(exhausted.reason());
        }
    }

    private Answer<List<SortedSet<String>>> missing(CutSets sets) {
        if (sets.countByOrder().size() <= MOST_UNCONNECTED) {
            return new Answer.Shown<>(List.of());
        }
        List<SortedSet<String>> found = new ArrayList<>();
        int seen = 0;
        for (Iterator<SortedSet<String>> all = sets.smallestFirst().iterator(); all.hasNext(); ) {
            SortedSet<String> each = all.next();
            if (each.size() > MOST_UNCONNECTED && !connected(each)) {
                found.add(each);
            }
            if (found.size() == EXAMPLES) {
                break;
            }
            seen++;
            if (seen % SETS_BETWEEN_LOOKS == 0) {
                allowance.look();
            }
            if (seen == MOST_SETS) {
                return new Answer.NotShown<>("There are more than " + MOST_SETS
                        + " minimal sets, too many to see for each whether its elements fall together.");
            }
        }
        return new Answer.Shown<>(List.copyOf(found));
    }

    /** Whether two campaigns suffice for all of a set that comes at a rate. */
    private boolean connected(SortedSet<String> set) {
        List<String> coming =
                set.stream().filter(event -> !constant.contains(event)).toList();
        return coming.size() <= MOST_UNCONNECTED
                || campaignsOf.getOrDefault(coming.getFirst(), Set.of()).stream()
                        .anyMatch(one -> restByOne(coming, one));
    }

    private boolean restByOne(List<String> coming, int one) {
        List<String> rest = coming.stream()
                .filter(event -> !campaignsOf.getOrDefault(event, Set.of()).contains(one))
                .toList();
        if (rest.isEmpty()) {
            return true;
        }
        Set<Integer> common = new HashSet<>(campaignsOf.getOrDefault(rest.getFirst(), Set.of()));
        rest.forEach(event -> common.retainAll(campaignsOf.getOrDefault(event, Set.of())));
        return !common.isEmpty();
    }
}
