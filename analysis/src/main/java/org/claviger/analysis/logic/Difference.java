package org.claviger.analysis.logic;

/** The probability that one function of a diagram is true and another is not, as a sum of what is not negative. Each pair of edges is computed once. */
final class Difference {
    private static final int BYTES_PER_PAIR = 2 * (8 + 8) * 2;

    private final BlockSolution solution;
    private final Diagram diagram;
    private final Probabilities inputs;
    private final Probabilities.OfDiagram values;
    private final Spending spending;
    private long[] pairs = new long[1024];
    private double[] known = new double[1024];
    private int size;

    Difference(BlockSolution solution, Probabilities inputs, Probabilities.OfDiagram values, Spending spending) {
        this.solution = solution;
        this.diagram = solution.diagram();
        this.inputs = inputs;
        this.values = values;
        this.spending = spending;
    }

    /** The probability of f and not g. */
    double only(int f, int g) {
        if (f == g || f == Bdd.FALSE || g == Bdd.TRUE) {
            return 0;
        }
        if (g == Bdd.FALSE || f == (g ^ 1)) {
            return values.yes(f);
        }
        if (f == Bdd.TRUE) {
            return values.no(g);
        }
        // Neither is a constant, so no pair is zero, which marks a free place.
        long pair = (long) f << 32 | g;
        int at = place(pair);
        if (pairs[at] == pair) {
            return known[at];
        }
        int level = Math.min(diagram.level()[f >> 1], diagram.level()[g >> 1]);
        int input = solution.order()[level];
        double result = inputs.yes()[input] * only(high(f, level), high(g, level))
                + inputs.no()[input] * only(low(f, level), low(g, level));
        remember(pair, result);
        return result;
    }

    private int high(int edge, int level) {
        return diagram.level()[edge >> 1] == level ? diagram.high()[edge >> 1] ^ (edge & 1) : edge;
    }

    private int low(int edge, int level) {
        return diagram.level()[edge >> 1] == level ? diagram.low()[edge >> 1] ^ (edge & 1) : edge;
    }

    private int place(long pair) {
        long mixed = pair * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & (pairs.length - 1);
        while (pairs[at] != 0 && pairs[at] != pair) {
            at = (at + 1) & (pairs.length - 1);
        }
        return at;
    }

    private void remember(long pair, double result) {
        if (2 * size >= pairs.length) {
            spending.take((long) pairs.length * BYTES_PER_PAIR / 2);
            long[] oldPairs = pairs;
            double[] oldKnown = known;
            pairs = new long[2 * oldPairs.length];
            known = new double[pairs.length];
            for (int i = 0; i < oldPairs.length; i++) {
                if (oldPairs[i] != 0) {
                    int at = place(oldPairs[i]);
                    pairs[at] = oldPairs[i];
                    known[at] = oldKnown[i];
                }
            }
        }
        int at = place(pair);
        pairs[at] = pair;
        known[at] = result;
        size++;
    }
}
