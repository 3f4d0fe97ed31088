package org.claviger.analysis.loss.estimate;

import java.util.List;

/** How much one event takes: a distribution of amounts from 0. */
public sealed interface Severity permits Lognormal, Pert, Certain, Capped, Mixture {
    /** Amounts that differ by less, relatively, are one: a cap computed in two ways is one cap. */
    double SAME = 1e-12;

    /** The probability of more than x. */
    double survival(double x);

    /** The probability of x or more. */
    double atLeast(double x);

    /** The expectation of the lesser of the amount and x; of the amount itself for x infinite. */
    double limitedMean(double x);

    /** The expectation of the square of the lesser of the amount and x. */
    double limitedSquare(double x);

    /**
     * The least amount that is not exceeded with probability p.
     *
     * @param p 0 to 1
     */
    double quantile(double p);

    default double mean() {
        return limitedMean(Double.POSITIVE_INFINITY);
    }

    default double square() {
        return limitedSquare(Double.POSITIVE_INFINITY);
    }

    /** The same, never more than a cap. */
    default Severity cappedAt(double cap) {
        return cap == Double.POSITIVE_INFINITY ? this : new Capped(this, cap);
    }

    /** A part of the amount: each amount times a factor above 0. */
    default Severity times(double factor) {
        return switch (this) {
            case Lognormal(double mu, double sigma) -> new Lognormal(mu + Math.log(factor), sigma);
            case Pert(double low, double mode, double high, double lambda) ->
                new Pert(low * factor, mode * factor, high * factor, lambda);
            case Certain(double amount) -> new Certain(amount * factor);
            case Capped(Severity of, double cap) -> new Capped(of.times(factor), cap * factor);
            case Mixture(List<Mixture.Part> parts) ->
                new Mixture(parts.stream()
                        .map(part ->
                                new Mixture.Part(part.weight(), part.severity().times(factor)))
                        .toList());
        };
    }

    /**
     * Nine times in ten between: the lognormal with these 5 % and 95 % points; the amount itself where they are one.
     *
     * @throws IllegalArgumentException if low is not above 0 or high is below it
     */
    static Severity between(double low, double high) {
        return low == high ? new Certain(low) : Lognormal.between(low, high);
    }
}
