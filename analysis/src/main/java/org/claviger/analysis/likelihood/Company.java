package org.claviger.analysis.likelihood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.claviger.analysis.logic.FaultTree;

/**
 * Which campaigns complete something only in company of others, and so have to be noticed in some way. Verifications are no
 * company: whether they stand defeated has no time. A campaign needs company if, for some choice of the verifications that
 * are defeated, it decides and does not suffice.
 */
final class Company {
    /** Their choices are tried one by one. Beyond, a campaign has to suffice whatever the verifications do. */
    private static final int MOST_VERIFICATIONS = 6;

    private Company() {}

    /**
     * The causes that need it.
     *
     * @param top the tree over these causes and the verifications
     */
    static NavigableSet<Integer> needed(
            TopEvent top, FaultTree tree, List<Cause> causes, Set<String> verifications, Allowance allowance) {
        List<String> tried = new ArrayList<>(verifications);
        tried.removeAll(tree.known().keySet());
        if (tried.isEmpty()) {
            return alone(top);
        }
        int choices = tried.size() <= MOST_VERIFICATIONS ? 1 << tried.size() : 1;
        NavigableSet<Integer> needed = new TreeSet<>();
        for (int choice = 0; choice < choices; choice++) {
            Map<String, Boolean> known = new LinkedHashMap<>(tree.known());
            for (int i = 0; choices > 1 && i < tried.size(); i++) {
                known.put(tried.get(i), (choice >> i & 1) == 1);
            }
            FaultTree chosen = new FaultTree(tree.top(), tree.gates(), Map.of(), known);
            needed.addAll(alone(Translation.of(chosen, causes, allowance)));
        }
        return needed;
    }

    /** The causes that decide and do not suffice. */
    private static NavigableSet<Integer> alone(TopEvent top) {
        NavigableSet<Integer> needed = new TreeSet<>();
        Arrays.stream(top.causes())
                .filter(cause -> !top.happensWith(each -> each == cause))
                .forEach(needed::add);
        return needed;
    }
}
