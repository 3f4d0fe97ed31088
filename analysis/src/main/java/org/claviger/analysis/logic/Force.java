package org.claviger.analysis.logic;

import java.util.Arrays;

/**
 * The FORCE heuristic (Aloul, Markov, Sakallah 2003): gates and inputs lie on a line; each gate pulls itself and its arguments to their
 * common centre, everybody moves to the mean of where they are pulled, and so on. The arrangement with the least sum of spans is
 * kept. Each round takes time linear in the edges, and a sort.
 */
final class Force {
    private static final int ROUNDS = 50;

    private final Block block;
    private final int nodes;
    private final int[] all;

    Force(Block block) {
        this.block = block;
        this.nodes = block.module() + 1;
        this.all = Arrays.copyOf(block.inputs(), block.inputs().length + block.gates().length);
        System.arraycopy(block.gates(), 0, all, block.inputs().length, block.gates().length);
    }

    /** The inputs in a better order than the one given, or in that. */
    int[] arranged(int[] start) {
        double[] place = startingPlaces(start);
        double least = Double.MAX_VALUE;
        double[] best = place.clone();
        for (int round = 0; round <= ROUNDS; round++) {
            double[] pulled = new double[nodes];
            double span = pull(place, pulled);
            if (round > 0 && span < least) {
                least = span;
                best = place.clone();
            }
            place = ranks(all, pulled);
        }
        double[] ranks = ranks(block.inputs(), best);
        int[] order = new int[start.length];
        for (int each : block.inputs()) {
            order[(int) ranks[each]] = each;
        }
        return order;
    }

    private double[] startingPlaces(int[] start) {
        double[] place = new double[nodes];
        for (int i = 0; i < start.length; i++) {
            place[start[i]] = i;
        }
        for (int gate : block.gates()) {
            double sum = 0;
            int[] arguments = block.circuit().arguments(gate);
            for (int each : arguments) {
                sum += place[each >> 1];
            }
            place[gate] = sum / arguments.length;
        }
        return place;
    }

    /** Fills in where each node is pulled to; the result is the sum of the gates' spans. */
    private double pull(double[] place, double[] pulled) {
        int[] pulls = new int[nodes];
        double span = 0;
        for (int gate : block.gates()) {
            int[] arguments = block.circuit().arguments(gate);
            double sum = place[gate];
            double least = place[gate];
            double most = place[gate];
            for (int each : arguments) {
                double at = place[each >> 1];
                sum += at;
                least = Math.min(least, at);
                most = Math.max(most, at);
            }
            span += most - least;
            double centre = sum / (arguments.length + 1);
            pulled[gate] += centre;
            pulls[gate]++;
            for (int each : arguments) {
                pulled[each >> 1] += centre;
                pulls[each >> 1]++;
            }
        }
        for (int each : all) {
            pulled[each] /= pulls[each];
        }
        return span;
    }

    /** The rank of each of some nodes by a key, 0 for the least; equal keys by number. */
    private double[] ranks(int[] some, double[] keys) {
        long[] sorted = new long[some.length];
        // Places are not negative, so the order of their bits is their own; 24 bits are left for the node.
        for (int i = 0; i < some.length; i++) {
            sorted[i] = Double.doubleToRawLongBits(keys[some[i]]) & -(1L << 24) | some[i];
        }
        Arrays.sort(sorted);
        double[] ranks = new double[nodes];
        for (int i = 0; i < sorted.length; i++) {
            ranks[(int) (sorted[i] & ((1 << 24) - 1))] = i;
        }
        return ranks;
    }
}
