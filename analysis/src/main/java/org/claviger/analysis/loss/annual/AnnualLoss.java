package org.claviger.analysis.loss.annual;

/**
 * The distribution of the loss of a year, with bounds for every question. Probabilities of exceedance at the grid's points are
 * kept for amounts rounded down and up; in between a part that stands out at a point is taken as an amount that recurs, the
 * rest as spread evenly over the cell.
 */
public final class AnnualLoss {
    private final double step;
    private final double[] below;
    private final double[] above;
    private final double[] mass;
    private final double[] cumulated;
    private final double rate;
    private final double mean;
    private final double deviation;
    private final double cap;

    @SuppressWarnings("PMD.ExcessiveParameterList")
    private AnnualLoss(
            double step,
            double[] below,
            double[] above,
            double[] mass,
            double[] cumulated,
            double rate,
            double mean,
            double deviation,
            double cap) {
        this.step = step;
        this.below = below;
        this.above = above;
        this.mass = mass;
        this.cumulated = cumulated;
        this.rate = rate;
        this.mean = mean;
        this.deviation = deviation;
        this.cap = cap;
    }

    static AnnualLoss nothing() {
        return new AnnualLoss(
                1,
                new double[] {1},
                new double[] {1},
                new double[] {1},
                new double[] {1},
                0,
                0,
                0,
                Double.POSITIVE_INFINITY);
    }

    /**
     * @param down probabilities of the sum of amounts rounded down, at each point
     * @param up the same rounded up
     */
    static AnnualLoss of(
            double step, int cells, double[] down, double[] up, double rate, double mean, double deviation) {
        double[] below = new double[cells];
        double[] above = new double[cells];
        double[] mass = new double[cells];
        double[] cumulated = new double[cells];
        double least = 0;
        double most = 0;
        for (int k = 0; k < cells; k++) {
            double lower = Math.max(0, down[k]);
            double upper = Math.max(0, up[k]);
            most = Math.min(1, most + lower);
            least = Math.min(1, least + upper);
            below[k] = most;
            above[k] = least;
            mass[k] = (lower + upper) / 2;
            cumulated[k] = mass[k] + (k > 0 ? cumulated[k - 1] : 0);
        }
        return new AnnualLoss(step, below, above, mass, cumulated, rate, mean, deviation, Double.POSITIVE_INFINITY);
    }

    /** The same where a year cannot cost more than this: the assets, and what flows in again. */
    public AnnualLoss cappedAt(double most) {
        return new AnnualLoss(step, below, above, mass, cumulated, rate, mean, deviation, Math.min(cap, most));
    }

    /** Events a year. */
    public double rate() {
        return rate;
    }

    /** The probability of no event: exp(-rate). */
    public double none() {
        return Math.exp(-rate);
    }

    /** The probability of at least one event. */
    public double any() {
        return -Math.expm1(-rate);
    }

    /** The expected loss of a year; exact without a cap of the year. */
    public Bounds mean() {
        if (cap == Double.POSITIVE_INFINITY) {
            return Bounds.exactly(mean);
        }
        Bounds limited = limited(cap);
        return Bounds.of(Math.min(limited.low(), mean), limited.best(), Math.min(limited.high(), mean));
    }

    /** The standard deviation without a cap of the year: the root of rate times mean square. */
    public double deviation() {
        return deviation;
    }

    /** The largest amount that the grid answers for. */
    public double range() {
        return step * (below.length - 1);
    }

    /**
     * The probability of losing more than x in a year.
     *
     * @param x from 0; beyond {@link #range()} only bounds are known
     */
    public Bounds exceedance(double x) {
        if (x >= cap || rate == 0) {
            return Bounds.exactly(0);
        }
        int k = (int) Math.min(below.length - 1.0, Math.floor(x / step * (1 + 1e-15)));
        double high = 1 - above[k] + CompoundPoisson.NUMERICAL;
        double low = Math.max(0, 1 - below[k] - CompoundPoisson.NUMERICAL);
        if (x > range()) {
            return Bounds.of(0, 0, Math.min(1, high));
        }
        return Bounds.of(low, 1 - smooth(x), Math.min(1, high));
    }

    /** The part of the mass at a point that is no more than its neighbours have: a density, not an amount of its own. */
    private double spread(int k) {
        double left = k > 0 ? mass[k - 1] : 0;
        double right = k + 1 < mass.length ? mass[k + 1] : 0;
        return Math.min(mass[k], k == 0 ? right / 2 : k == 1 ? right : Math.max(left, right));
    }

    private double smooth(double x) {
        int k = (int) Math.min(mass.length - 1.0, Math.floor(x / step + 0.5));
        double spread = spread(k);
        double before = k > 0 ? cumulated[k - 1] : 0;
        double at = k * step;
        double share = k == 0 ? x / (step / 2) : (x - at) / step + 0.5;
        double recurring = x >= at * (1 - 1e-12) ? mass[k] - spread : 0;
        return Math.min(1, before + recurring + spread * Math.clamp(share, 0, 1));
    }

    /**
     * The value at risk: the least amount that a year does not exceed with this probability. Zero where the probability of any
     * loss is smaller than the rest.
     *
     * @param level above 0 and below 1, such as 0.95
     */
    public Bounds valueAtRisk(double level) {
        if (none() >= level) {
            return Bounds.exactly(0);
        }
        double low = Math.min(cap, step * first(below, level - CompoundPoisson.NUMERICAL));
        int last = first(above, level + CompoundPoisson.NUMERICAL);
        boolean reached = above[last] >= level + CompoundPoisson.NUMERICAL;
        double high = Math.min(cap, reached ? step * last : Double.POSITIVE_INFINITY);
        return Bounds.of(low, Math.min(cap, quantile(level)), high);
    }

    private static int first(double[] rising, double level) {
        int low = 0;
        int high = rising.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rising[middle] >= level) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private double quantile(double level) {
        int k = first(cumulated, level);
        double before = k > 0 ? cumulated[k - 1] : 0;
        double spread = spread(k);
        double recurring = mass[k] - spread;
        double start = k == 0 ? 0 : (k - 0.5) * step;
        double width = k == 0 ? step / 2 : step;
        double needed = level - before;
        double half = k == 0 ? 0 : spread / 2;
        if (needed <= half) {
            return spread > 0 ? start + width * needed / spread : start;
        }
        return needed <= half + recurring || spread == 0
                ? k * step
                : start + width * Math.min(1, (needed - recurring) / spread);
    }

    /**
     * The expected shortfall: what the worst years, the share 1 - level of all, cost on average (Acerbi and Tasche 2002; as a
     * minimum over thresholds Rockafellar and Uryasev 2002, from which the bounds follow).
     */
    public Bounds expectedShortfall(double level) {
        Bounds value = valueAtRisk(level);
        Bounds mean = mean();
        Bounds atBest = limited(value.best());
        double best = value.best() + (mean.best() - atBest.best()) / (1 - level);
        double high = value.best() + (mean.high() - atBest.low()) / (1 - level);
        double low = value.high() == Double.POSITIVE_INFINITY
                ? value.low()
                : value.high() + (mean.low() - limited(value.high()).high()) / (1 - level);
        return Bounds.of(Math.max(value.low(), low), best, Math.min(cap, high));
    }

    /** The expectation of the lesser of the year's loss and x: the area below the exceedance curve up to x. */
    public Bounds limited(double x) {
        double upTo = Math.min(x, cap);
        double low = 0;
        double best = 0;
        double high = 0;
        int whole = (int) Math.min(below.length - 1.0, Math.floor(upTo / step));
        for (int k = 0; k < whole; k++) {
            low += 1 - below[k];
            high += 1 - above[k];
        }
        double rest = Math.max(0, Math.min(upTo / step, below.length) - whole);
        low += rest * (1 - below[whole]);
        high += rest * (1 - above[whole]);
        for (int k = 0; k < whole; k++) {
            best += (1 - smooth(k * step) + 1 - smooth(Math.nextDown((k + 1) * step))) / 2;
        }
        best += rest * (1 - smooth(whole * step) + 1 - smooth(Math.min(upTo, range()))) / 2;
        double slack = CompoundPoisson.NUMERICAL * upTo;
        return Bounds.of(
                Math.max(0, low * step - slack), Math.min(best * step, mean), Math.min(mean, high * step + slack));
    }
}
