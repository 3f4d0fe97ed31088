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
    /** An and of more ors is left as it is, so that the phase stays fast. */
    private static final int MOST = 2000;

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
        int[] renewed = new int[from.arguments(node).length];
        for (int i = 0; i < renewed.length; i++) {
            int each = from.arguments(node)[i];
            renewed[i] = renamed[each >> 1] ^ (each & 1);
        }
        return renewed;
    }

    private int and(int node) {
        int[] literals = arguments(node);
        List<int[]> ors = new ArrayList<>();
        int[] others = new int[literals.length];
        int count = 0;
        for (int i = 0; i < literals.length; i++) {
            if (users[from.arguments(node)[i] >> 1] == 1 && isOr(literals[i])) {
                ors.add(Circuit.inverted(to.arguments(literals[i] >> 1)));
            } else {
                others[count++] = literals[i];
            }
        }
        while (ors.size() > 1 && ors.size() < MOST && takeOut(ors)) {
            // Each step leaves fewer ors.
        }
        for (int[] each : ors) {
            others[count++] = to.or(each);
        }
        return to.and(Arrays.copyOf(others, count));
    }

    private boolean isOr(int literal) {
        return (literal & 1) == 1 && to.kind(literal >> 1) == Circuit.Kind.AND;
    }

    private boolean takeOut(List<int[]> ors) {
        int common = mostShared(ors);
        if (common < 0) {
            return false;
        }
        List<int[]> left = new ArrayList<>();
        int[] rests = new int[ors.size()];
        int count = 0;
        for (int[] or : ors) {
            int at = Arrays.binarySearch(or, common);
            if (at < 0) {
                left.add(or);
            } else {
                rests[count++] = without(or, at);
            }
        }
        int rest = to.and(Arrays.copyOf(rests, count));
        left.add(new int[] {Math.min(common, rest), Math.max(common, rest)});
        ors.clear();
        ors.addAll(left);
        return true;
    }

    /** The literal that stands in most of the ors, the first met among equals; -1 if none stands in two. */
    private static int mostShared(List<int[]> ors) {
        Map<Integer, Integer> counts = new HashMap<>();
        int best = -1;
        int most = 1;
        for (int[] or : ors) {
            for (int each : or) {
                int count = counts.merge(each, 1, Integer::sum);
                if (count > most) {
                    best = each;
                    most = count;
                }
            }
        }
        return best;
    }

    private int without(int[] or, int at) {
        int[] rest = new int[or.length - 1];
        System.arraycopy(or, 0, rest, 0, at);
        System.arraycopy(or, at + 1, rest, at, rest.length - at);
        return to.or(rest);
    }
}
