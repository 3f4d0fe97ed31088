package org.claviger.analysis.loss.estimate;

import java.util.function.DoubleUnaryOperator;
import org.claviger.analysis.numbers.BetaFunction;
import org.claviger.analysis.numbers.Integrals;

/**
 * The modified PERT distribution: a beta distribution from low to high whose mode is the one stated, alpha = 1 + lambda
 * (mode - low) / (high - low) and beta = 1 + lambda (high - mode) / (high - low) (Vose 2000; lambda = 4 is PERT, Malcolm et al.
 * 1959). The mode is kept whatever lambda; formulas that fix the standard deviation instead lose it.
 *
 * @param low least, from 0
 * @param mode most likely
 * @param high most, above low
 * @param lambda weight of the mode, 0 or more
 */
public record Pert(double low, double mode, double high, double lambda) implements Severity {
    /** Weight of the mode in PERT. */
    public static final double USUAL = 4;

    /** @throws IllegalArgumentException unless 0 <= low <= mode <= high, low < high and 0 <= lambda */
    public Pert {
        Required.notNegative("The least", low);
        Required.finite("The most", high);
        Required.notNegative("The weight of the mode", lambda);
        if (!(low <= mode && mode <= high && low < high)) {
            throw new IllegalArgumentException("Not in order: " + low + ", " + mode + ", " + high + ".");
        }
    }

    public Pert(double low, double mode, double high) {
        this(low, mode, high, USUAL);
    }

    public double alpha() {
        return 1 + lambda * (mode - low) / (high - low);
    }

    public double beta() {
        return 1 + lambda * (high - mode) / (high - low);
    }

    public double deviation() {
        double a = alpha();
        double b = beta();
        return (high - low) * Math.sqrt(a * b / (a + b + 1)) / (a + b);
    }

    private double share(double x) {
        return Math.clamp((x - low) / (high - low), 0, 1);
    }

    public double cdf(double x) {
        return BetaFunction.lower(alpha(), beta(), share(x));
    }

    public double density(double x) {
        double y = (x - low) / (high - low);
        if (!(y > 0 && y < 1)) {
            return 0;
        }
        double logarithm =
                (alpha() - 1) * Math.log(y) + (beta() - 1) * Math.log1p(-y) - BetaFunction.log(alpha(), beta());
        return Math.exp(logarithm) / (high - low);
    }

    @Override
    public double survival(double x) {
        return BetaFunction.upper(alpha(), beta(), share(x));
    }

    @Override
    public double atLeast(double x) {
        return survival(x);
    }

    @Override
    public double limitedMean(double x) {
        double y = share(x);
        double below = low * part(0, y) + (high - low) * part(1, y);
        return below + (y < 1 ? x * survival(x) : 0);
    }

    @Override
    public double limitedSquare(double x) {
        double y = share(x);
        double width = high - low;
        double below = low * low * part(0, y) + 2 * low * width * part(1, y) + width * width * part(2, y);
        return below + (y < 1 ? x * x * survival(x) : 0);
    }

    /** The moment of order k of the beta variable, of its values up to y. */
    private double part(int k, double y) {
        double moment = 1;
        for (int i = 0; i < k; i++) {
            moment *= (alpha() + i) / (alpha() + beta() + i);
        }
        return moment * BetaFunction.lower(alpha() + k, beta(), y);
    }

    @Override
    public double quantile(double p) {
        return low + (high - low) * BetaFunction.quantile(alpha(), beta(), p);
    }

    /**
     * The probability of a value above that of another, independent one: what FAIR calls vulnerability (Jones 2005), the share
     * of attackers whose capability exceeds the resistance.
     */
    public double exceeds(Pert other) {
        DoubleUnaryOperator both = x -> density(x) * other.cdf(x);
        double from = Math.max(low, Math.min(other.low, high));
        double middle = Math.max(from, Math.min(other.mode, high));
        double to = Math.max(from, Math.min(other.high, high));
        double kink = Math.clamp(mode, from, to);
        double first = Math.min(middle, kink);
        double second = Math.min(Math.max(middle, kink), to);
        return Integrals.of(both, from, first)
                + Integrals.of(both, first, second)
                + Integrals.of(both, second, to)
                + survival(to);
    }
}
