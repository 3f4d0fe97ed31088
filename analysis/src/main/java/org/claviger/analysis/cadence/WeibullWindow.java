package org.claviger.analysis.cadence;

import org.claviger.analysis.numbers.GammaFunction;

/**
 * A Weibull window: S(x) = exp(-(x/scale)^shape), I(x) = scale Γ(1 + 1/shape) P(1/shape, (x/scale)^shape) with P the regularised
 * incomplete gamma function.
 *
 * @param shape 0.02 to 1000; below 1 many attacks are over at once, above 1 they take their time
 * @param scale days, above 0: what 1/e of all windows outlast
 */
public record WeibullWindow(double shape, double scale) implements Window {
    private static final double LEAST_SHAPE = 0.02;
    private static final double MOST_SHAPE = 1_000;

    public WeibullWindow {
        Required.between("The shape of a Weibull window", shape, LEAST_SHAPE, MOST_SHAPE);
        Required.positive("The scale of a Weibull window", scale);
    }

    @Override
    public double survival(double x) {
        return x <= 0 ? 1 : Math.exp(-Math.pow(x / scale, shape));
    }

    @Override
    public double exceeds(double x) {
        return survival(x);
    }

    @Override
    public double survivalIntegral(double x) {
        double power = Math.pow(x / scale, shape);
        // So early nothing has ended yet.
        return power < Double.MIN_NORMAL ? x : mean() * GammaFunction.lower(1 / shape, power);
    }

    @Override
    public double excess(double x) {
        return mean() * GammaFunction.upper(1 / shape, Math.pow(x / scale, shape));
    }

    @Override
    public double mean() {
        return scale * Math.exp(GammaFunction.log(1 + 1 / shape));
    }

    @Override
    public double exceededWith(double tail) {
        return tail >= 1 ? 0 : scale * Math.pow(-Math.log(tail), 1 / shape);
    }
}
