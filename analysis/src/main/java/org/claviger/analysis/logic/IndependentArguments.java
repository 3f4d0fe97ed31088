package org.claviger.analysis.logic;

import java.util.Arrays;

/**
 * Phase three: where the arguments of an and (or an exclusive or) fall into groups that share no event, each group becomes a node of
 * its own and so a module. Only looked for in nodes that are modules themselves, since what is below them is used nowhere else; so the phase takes
 * time linear in the circuit.
 */
final class IndependentArguments {
    private final Circuit from;
    private final boolean[] modules;
    private final Circuit to = new Circuit();
    private final int[] renamed;

    /** Which argument of the gate at hand first reached a node, plus one. */
    private final int[] reachedBy;

    private int[] group = {};

    private IndependentArguments(Circuit from, boolean[] modules) {
        this.from = from;
        this.modules = modules;
        this.renamed = new int[from.size()];
        this.reachedBy = new int[from.size()];
    }

    static Simplification.Root grouped(Simplification.Root root) {
        IndependentArguments phase =
                new IndependentArguments(root.circuit(), Modules.of(root.circuit(), root.literal()));
        int[] users = Simplification.users(root.circuit(), root.literal());
        for (int node = 1; node < users.length; node++) {
            if (users[node] > 0) {
                phase.renamed[node] = phase.to.like(root.circuit(), node, phase.arguments(node));
            }
        }
        return new Simplification.Root(phase.to, phase.renamed[root.literal() >> 1] ^ (root.literal() & 1));
    }

    private int[] arguments(int node) {
        int[] old = from.arguments(node);
        int[] literals = new int[old.length];
        for (int i = 0; i < old.length; i++) {
            literals[i] = renamed[old[i] >> 1] ^ (old[i] & 1);
        }
        boolean splits = from.kind(node) == Circuit.Kind.AND || from.kind(node) == Circuit.Kind.XOR;
        return modules[node] && splits ? split(node, old, literals) : literals;
    }

    private int[] split(int node, int[] old, int[] literals) {
        group = new int[old.length];
        for (int i = 0; i < old.length; i++) {
            group[i] = i;
            reach(old[i] >> 1, i);
        }
        int[] sizes = new int[old.length];
        for (int i = 0; i < old.length; i++) {
            sizes[representative(i)]++;
        }
        int[] split = new int[old.length];
        int count = 0;
        for (int i = 0; i < old.length; i++) {
            int size = sizes[i];
            if (size == old.length) {
                return literals;
            }
            if (size > 0) {
                split[count++] = size == 1 ? literals[only(i)] : to.like(from, node, members(i, literals));
            }
        }
        return Arrays.copyOf(split, count);
    }

    private int only(int representative) {
        for (int i = 0; i < group.length; i++) {
            if (representative(i) == representative) {
                return i;
            }
        }
        throw new IllegalStateException("an empty group");
    }

    private int[] members(int representative, int[] literals) {
        int[] members = new int[literals.length];
        int count = 0;
        for (int i = 0; i < literals.length; i++) {
            if (representative(i) == representative) {
                members[count++] = literals[i];
            }
        }
        return Arrays.copyOf(members, count);
    }

    /** Marks what an argument reaches, modules as leaves; where another was before, both are one group. */
    private void reach(int start, int argument) {
        int[] stack = {start, 0, 0, 0};
        int depth = 1;
        while (depth > 0) {
            int node = stack[--depth];
            if (reachedBy[node] != 0) {
                join(reachedBy[node] - 1, argument);
                continue;
            }
            reachedBy[node] = argument + 1;
            int[] below = modules[node] ? new int[0] : from.arguments(node);
            if (depth + below.length > stack.length) {
                stack = Arrays.copyOf(stack, 2 * (depth + below.length));
            }
            for (int each : below) {
                stack[depth++] = each >> 1;
            }
        }
    }

    private void join(int one, int other) {
        group[representative(one)] = representative(other);
    }

    private int representative(int argument) {
        int each = argument;
        while (group[each] != each) {
            group[each] = group[group[each]];
            each = group[each];
        }
        return each;
    }
}
