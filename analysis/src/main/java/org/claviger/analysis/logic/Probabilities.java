package org.claviger.analysis.logic;

/**
 * Probabilities of blocks and of what they depend on. For each node of a diagram both are kept, that it is true and that it is false, each a sum of
 * products of what is not negative. Nothing is subtracted, so a probability of 1e-22 has as many digits as one of 0.5.
 *
 * @param yes of each node of the circuit that stands as an event: the probability that it happens
 * @param no that it does not
 */
@SuppressWarnings("ArrayRecordComponent")
record Probabilities(double[] yes, double[] no) {
    /** Both probabilities of each node of a diagram. */
    @SuppressWarnings("ArrayRecordComponent")
    record OfDiagram(double[] yes, double[] no) {
        double yes(int edge) {
            return (edge & 1) == 0 ? yes[edge >> 1] : no[edge >> 1];
        }

        double no(int edge) {
            return yes(edge ^ 1);
        }
    }

    Probabilities(int nodes) {
        this(new double[nodes], new double[nodes]);
    }

    /** Of a basic event. */
    void event(int node, double p) {
        yes[node] = p;
        no[node] = 1 - p;
    }

    /** Of a block, whose inputs have theirs already; kept for what is above it. */
    void block(BlockSolution solution, boolean inverted) {
        OfDiagram values = diagram(solution);
        int root = solution.diagram().root() ^ (inverted ? 1 : 0);
        yes[solution.block().module()] = values.yes(root);
        no[solution.block().module()] = values.no(root);
    }

    OfDiagram diagram(BlockSolution solution) {
        Diagram diagram = solution.diagram();
        int size = diagram.size();
        OfDiagram values = new OfDiagram(new double[size], new double[size]);
        values.yes[0] = 1;
        for (int node = 1; node < size; node++) {
            int input = solution.order()[diagram.level()[node]];
            int high = diagram.high()[node];
            int low = diagram.low()[node];
            values.yes[node] = yes[input] * values.yes(high) + no[input] * values.yes(low);
            values.no[node] = yes[input] * values.no(high) + no[input] * values.no(low);
        }
        return values;
    }
}
