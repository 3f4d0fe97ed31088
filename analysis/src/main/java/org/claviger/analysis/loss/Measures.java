package org.claviger.analysis.loss;

/**
 * What can be asked of a threat, a wallet or the system under one set of numbers.
 *
 * @param expected annual loss
 * @param probability of any loss in a year
 * @param above the probability of more than a loss
 */
record Measures(double expected, double probability, Above above) implements Judging.Measured {
    interface Above {
        Judging.Value of(double loss);
    }

    @Override
    public Judging.Value above(double loss) {
        return above.of(loss);
    }
}
