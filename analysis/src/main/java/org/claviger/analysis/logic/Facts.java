package org.claviger.analysis.logic;

import java.util.Arrays;

/**
 * What is certain wherever the value of a node matters. Below {@code x and g} only the case x matters to g: were x false,
 * the and would be false whatever g is. What holds on every way from the top to a node is a fact there.
 *
 * <p>An argument may rely on the arguments before it, never on those behind: were two false and each relied on the other,
 * both could become true. Events come first, then gates with those deeper in the circuit before those above them.
 */
final class Facts {
    /** More facts than these are forgotten, which is always sound. */
    private static final int MOST = 512;

    private static final int[] NONE = {};

    private final Circuit circuit;
    private final int[][] facts;

    private Facts(Circuit circuit) {
        this.circuit = circuit;
        this.facts = new int[circuit.size()][];
    }

    static Facts of(Circuit circuit, int top) {
        Facts found = new Facts(circuit);
        found.facts[top >> 1] = NONE;
        for (int node = top >> 1; node > 0; node--) {
            if (found.facts[node] != null && circuit.isGate(node)) {
                found.spread(node);
            }
        }
        return found;
    }

    /** Whether a literal is certain where this node matters. */
    boolean certain(int node, int literal) {
        return facts[node] != null && Arrays.binarySearch(facts[node], literal) >= 0;
    }

    private void spread(int node) {
        int[] here = facts[node];
        int[] order = inOrder(circuit.arguments(node));
        for (int each : order) {
            if (circuit.isGate(each >> 1)) {
                int[] old = facts[each >> 1];
                facts[each >> 1] = old == null ? here : common(old, here);
            }
            if (circuit.kind(node) == Circuit.Kind.AND && here.length < MOST) {
                here = with(here, each);
            }
        }
    }

    private int[] inOrder(int[] literals) {
        int[] order = new int[literals.length];
        int count = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int each : literals) {
                if (circuit.isGate(each >> 1) == (pass == 1)) {
                    order[count++] = each;
                }
            }
        }
        return order;
    }

    private static int[] with(int[] sorted, int literal) {
        int at = Arrays.binarySearch(sorted, literal);
        if (at >= 0) {
            return sorted;
        }
        int place = -at - 1;
        int[] more = new int[sorted.length + 1];
        System.arraycopy(sorted, 0, more, 0, place);
        more[place] = literal;
        System.arraycopy(sorted, place, more, place + 1, sorted.length - place);
        return more;
    }

    private static int[] common(int[] one, int[] other) {
        if (one.length == 0 || other.length == 0) {
            return NONE;
        }
        int[] both = new int[Math.min(one.length, other.length)];
        int size = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                both[size++] = one[i];
            }
            int left = one[i];
            i += left <= other[j] ? 1 : 0;
            j += other[j] <= left ? 1 : 0;
        }
        return Arrays.copyOf(both, size);
    }
}
