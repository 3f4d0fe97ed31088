package org.claviger.analysis.logic;

import java.util.Arrays;

/**
 * Phase two: the same function with less circuit. In rounds, until one changes nothing:
 *
 * <ol>
 *   <li>facts: what is certain wherever a node matters is put in as a constant ({@link Facts});
 *   <li>coalescing: an and that serves one and alone becomes part of it;
 *   <li>common arguments: (x and a) or (x and b) becomes x and (a or b), when nobody else uses the ands;
 *   <li>constants, repeated and contradictory arguments and equal nodes vanish when nodes are made ({@link Circuit}).
 * </ol>
 *
 * The phases are those of Niemelä (1994) and Rauzy (1993), and of SCRAM's documentation.
 */
final class Simplification {
    private static final int MOST_ROUNDS = 12;

    private final Circuit from;
    private final Circuit to = new Circuit();
    private final Facts facts;
    private final int[] users;
    private final int[] renamed;

    private Simplification(Circuit from, int top) {
        this.from = from;
        this.users = users(from, top);
        this.facts = Facts.of(from, top);
        this.renamed = new int[from.size()];
    }

    /** A circuit and the literal that is asked about. */
    record Root(Circuit circuit, int literal) {}

    static Root of(Root root) {
        Root best = root;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Root next = new Simplification(best.circuit(), best.literal()).rebuilt(best.literal());
            next = new CommonArguments(next.circuit(), next.literal()).factored();
            if (round > 0 && cost(next) >= cost(best)) {
                return best;
            }
            best = next;
        }
        return best;
    }

    private static long cost(Root root) {
        int[] users = users(root.circuit(), root.literal());
        long cost = 0;
        for (int node = 0; node < users.length; node++) {
            cost += users[node] > 0 ? 1 + root.circuit().arguments(node).length : 0;
        }
        return cost;
    }

    /** How many edges lead to each node from what the top reaches; the top has one more. */
    static int[] users(Circuit circuit, int top) {
        int[] users = new int[circuit.size()];
        users[top >> 1] = 1;
        for (int node = circuit.size() - 1; node > 0; node--) {
            if (users[node] > 0) {
                for (int each : circuit.arguments(node)) {
                    users[each >> 1]++;
                }
            }
        }
        return users;
    }

    private Root rebuilt(int top) {
        for (int node = 1; node < from.size(); node++) {
            if (users[node] > 0) {
                renamed[node] = to.like(from, node, argumentsOf(node));
            }
        }
        return new Root(to, renamed[top >> 1] ^ (top & 1));
    }

    /** The new arguments of an old node: facts put in, ands of its own opened. */
    private int[] argumentsOf(int node) {
        boolean and = from.kind(node) == Circuit.Kind.AND;
        int[] found = new int[from.arguments(node).length];
        int count = 0;
        for (int each : from.arguments(node)) {
            int literal = argument(node, each);
            boolean opened =
                    and && (literal & 1) == 0 && to.kind(literal >> 1) == Circuit.Kind.AND && users[each >> 1] == 1;
            int[] more = opened ? to.arguments(literal >> 1) : new int[] {literal};
            if (count + more.length > found.length) {
                found = Arrays.copyOf(found, 2 * (count + more.length));
            }
            System.arraycopy(more, 0, found, count, more.length);
            count += more.length;
        }
        return Arrays.copyOf(found, count);
    }

    private int argument(int node, int literal) {
        if (facts.certain(node, literal)) {
            return Circuit.TRUE;
        }
        return facts.certain(node, literal ^ 1) ? Circuit.FALSE : renamed[literal >> 1] ^ (literal & 1);
    }
}
