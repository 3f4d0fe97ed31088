package org.claviger.analysis.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A phase of {@link Simplification}: where ors of one and share an argument it is taken out of them,
 * (x or a) and (x or b) = x or (a and b), and by duality for ors of ands. The argument that most of them share goes first. Only nodes
 * that nobody else uses are taken apart, so nothing is built twice.
 */
final class CommonArguments {
    private final Circuit from;
    private final int top;
    private final Circuit to = new Circuit();
    private final int[] users;
    private final int[] renamed;

    CommonArguments(Circuit from, int top) {
        this.from = from;
        this.top = top;
        this.users = Simplification.users(from, top);
        this.renamed = new int[from.size()];
    }

    Simplification.Root factored() {
        for (int node = 1; node < from.size(); node++) {
            if (users[node] > 0) {
                renamed[node] = from.kind(node) == Circuit.Kind.AND ? and(node) : to.like(from, node, arguments(node));
            }
        }
        return new Simplification.Root(to, renamed[top >> 1] ^ (top & 1));
    }

    private int[] arguments(int node) {
        return Arrays.stream(from.arguments(node))
                .map(each -> renamed[each >> 1] ^ (each & 1))
                .toArray();
    }

    private int and(int node) {
        List<int[]> ors = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int each : from.arguments(node)) {
            int literal = renamed[each >> 1] ^ (each & 1);
            if (users[each >> 1] == 1 && isOr(literal)) {
                ors.add(Circuit.inverted(to.arguments(literal >> 1)));
            } else {
                others.add(literal);
            }
        }
        while (ors.size() > 1 && takeOut(ors)) {
            // Each step leaves fewer ors.
        }
        ors.forEach(each -> others.add(to.or(each)));
        return to.and(others.stream().mapToInt(Integer::intValue).toArray());
    }

    private boolean isOr(int literal) {
        return (literal & 1) == 1 && to.kind(literal >> 1) == Circuit.Kind.AND;
    }

    private boolean takeOut(List<int[]> ors) {
        Map<Integer, Integer> counts = new HashMap<>();
        ors.forEach(or -> Arrays.stream(or).forEach(each -> counts.merge(each, 1, Integer::sum)));
        int best = -1;
        int most = 1;
        for (int[] or : ors) {
            for (int each : or) {
                if (counts.getOrDefault(each, 0) > most) {
                    best = each;
                    most = counts.getOrDefault(each, 0);
                }
            }
        }
        if (best < 0) {
            return false;
        }
        int common = best;
        List<int[]> sharing = ors.stream()
                .filter(or -> Arrays.stream(or).anyMatch(each -> each == common))
                .toList();
        ors.removeAll(sharing);
        int rest = to.and(sharing.stream().mapToInt(or -> without(or, common)).toArray());
        ors.add(new int[] {common, rest});
        return true;
    }

    private int without(int[] or, int common) {
        return to.or(Arrays.stream(or).filter(each -> each != common).toArray());
    }
}
