package org.claviger.analysis.logic;

/**
 * How the probability of a block follows that of each input: Birnbaum's importance (1969), for all inputs in two passes over the
 * diagram. It is the sum over the nodes of an input of the probability to get there times the difference of the node's two branches. Where
 * subtracting their probabilities would lose digits, the probability of the one without the other is computed instead ({@link Difference}).
 */
final class Sensitivity {
    /** Rounding errors of a few units in the last place, from each of the terms that are subtracted. */
    private static final double ROUNDING = 8 * 0x1p-53;

    /** A relative error that is worth the longer way. */
    private static final double TOO_MUCH = 1e-12;

    private final BlockSolution solution;
    private final Diagram diagram;
    private final Probabilities inputs;
    private final Probabilities.OfDiagram values;
    private final double[] reached;

    private Sensitivity(BlockSolution solution, Probabilities inputs, boolean inverted) {
        this.solution = solution;
        this.diagram = solution.diagram();
        this.inputs = inputs;
        this.values = inputs.diagram(solution);
        this.reached = reached(inverted);
    }

    /** The derivative of a block's probability by that of each input, in the order of the diagram's levels. */
    static double[] of(BlockSolution solution, Probabilities inputs, boolean inverted, Spending spending) {
        return new Sensitivity(solution, inputs, inverted).derivatives(spending);
    }

    /** The probability of coming by each node from the root, counted negatively where the function is inverted on the way. */
    private double[] reached(boolean inverted) {
        double[] sums = new double[diagram.size()];
        int root = diagram.root() ^ (inverted ? 1 : 0);
        sums[root >> 1] = (root & 1) == 0 ? 1 : -1;
        for (int node = diagram.size() - 1; node > 0; node--) {
            int input = solution.order()[diagram.level()[node]];
            int low = diagram.low()[node];
            sums[diagram.high()[node] >> 1] += sums[node] * inputs.yes()[input];
            sums[low >> 1] += sums[node] * inputs.no()[input] * ((low & 1) == 0 ? 1 : -1);
        }
        return sums;
    }

    private double[] derivatives(Spending spending) {
        int levels = solution.order().length;
        double[] sums = new double[levels];
        double[] errors = new double[levels];
        for (int node = 1; node < diagram.size(); node++) {
            int high = diagram.high()[node];
            int low = diagram.low()[node];
            double yes = values.yes(high) + values.yes(low);
            double no = values.no(high) + values.no(low);
            double difference = yes < no ? values.yes(high) - values.yes(low) : values.no(low) - values.no(high);
            int level = diagram.level()[node];
            sums[level] += reached[node] * difference;
            errors[level] += Math.abs(reached[node]) * Math.min(yes, no) * ROUNDING;
        }
        boolean[] again = new boolean[levels];
        boolean any = false;
        for (int level = 0; level < levels; level++) {
            again[level] = errors[level] > TOO_MUCH * Math.abs(sums[level]);
            any |= again[level];
        }
        return any ? withoutSubtraction(sums, again, spending) : sums;
    }

    private double[] withoutSubtraction(double[] sums, boolean[] again, Spending spending) {
        Difference difference = new Difference(solution, inputs, values, spending);
        double[] better = new double[sums.length];
        for (int node = 1; node < diagram.size(); node++) {
            int level = diagram.level()[node];
            if (again[level] && reached[node] != 0) {
                int high = diagram.high()[node];
                int low = diagram.low()[node];
                better[level] += reached[node] * (difference.only(high, low) - difference.only(low, high));
            }
        }
        for (int level = 0; level < sums.length; level++) {
            better[level] = again[level] ? better[level] : sums[level];
        }
        return better;
    }
}
