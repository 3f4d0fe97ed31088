package org.claviger.analysis.logic;

import java.util.Arrays;

/** Builds the diagram of one block under one order of its inputs, gate by gate. */
final class BlockDiagram {
    private final Bdd bdd;
    private final Block block;
    private final int[] edges;
    private int built;
    private int size;

    /**
     * @param inverted nodes that stand as events inverted, so that no event happening means false
     */
    BlockDiagram(Bdd bdd, Block block, int[] order, boolean[] inverted) {
        this.bdd = bdd;
        this.block = block;
        this.edges = new int[block.module() + 1];
        for (int level = 0; level < order.length; level++) {
            edges[order[level]] = bdd.variable(level) ^ (inverted[order[level]] ? 1 : 0);
        }
    }

    /** The edge of the block's topmost gate, levels being places in the order. */
    int edge() {
        for (int gate : block.gates()) {
            edges[gate] = gate(gate);
            built++;
            size = bdd.size();
        }
        return edges[block.module()];
    }

    /** How far it came if the limit was hit: greater for more finished gates, and for fewer nodes that they took. */
    long progress() {
        return ((long) built << 32) - size;
    }

    private int gate(int gate) {
        Circuit circuit = block.circuit();
        int[] arguments = lowestFirst(circuit.arguments(gate));
        Circuit.Kind kind = circuit.kind(gate);
        if (kind == Circuit.Kind.AT_LEAST) {
            return atLeast(circuit.number(gate), arguments);
        }
        int result = kind == Circuit.Kind.AND ? Bdd.TRUE : Bdd.FALSE;
        for (int each : arguments) {
            result = kind == Circuit.Kind.AND ? bdd.and(result, each) : bdd.xor(result, each);
        }
        return result;
    }

    /** The edges of literals; those whose variables come last first, so that what is built is not walked through again and again. */
    private int[] lowestFirst(int[] literals) {
        long[] keyed = new long[literals.length];
        for (int i = 0; i < keyed.length; i++) {
            int edge = edges[literals[i] >> 1] ^ (literals[i] & 1);
            keyed[i] = -(long) bdd.level(edge) << 32 | edge;
        }
        Arrays.sort(keyed);
        int[] sorted = new int[keyed.length];
        for (int i = 0; i < keyed.length; i++) {
            sorted[i] = (int) keyed[i];
        }
        return sorted;
    }

    /**
     * By counting, from the last argument to the first: at least k of those from i on is "if argument i then at least k-1 of the
     * rest else at least k of the rest". So n * k steps, never the choices of k out of n.
     */
    private int atLeast(int needed, int[] arguments) {
        int[] rest = new int[needed + 1];
        Arrays.fill(rest, Bdd.FALSE);
        rest[0] = Bdd.TRUE;
        for (int each : arguments) {
            for (int k = needed; k > 0; k--) {
                rest[k] = bdd.choose(each, rest[k - 1], rest[k]);
            }
        }
        return rest[needed];
    }
}
