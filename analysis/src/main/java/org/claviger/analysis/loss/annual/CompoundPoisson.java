package org.claviger.analysis.loss.annual;

import java.util.List;
import org.claviger.analysis.numbers.FourierTransform;

/**
 * The exact distribution of the sum of all events of a year. Independent scenarios add up to one compound Poisson law whose
 * rate is the sum of the rates. Amounts are rounded down to a grid, which gives a lower bound, and up, which gives an upper one;
 * the sum of a Poisson number of them is exp(transform of the expected counts, less the rate) in the space of the discrete
 * Fourier transform (Panjer 1981 for the law; Embrechts and Frei 2009 for the transform against the recursion).
 *
 * <p>Sums beyond the transform's length come back as aliases; exponential tilting (Grübel and Hermesmeier 1999) makes them
 * smaller by e^-20, and what is left is far below {@link #NUMERICAL}. An event beyond the range ends the account: the sum is
 * then beyond it too, so that what stands below the range is exact.
 */
public final class CompoundPoisson {
    /** What rounding of the arithmetic and aliases can add to a probability. */
    static final double NUMERICAL = 1e-10;

    private static final double TILT = 20;
    private static final double WANTED = 0.997;
    private static final int MOST_DOUBLINGS = 200;
    private static final int MOST_CELLS = 1 << 22;

    private CompoundPoisson() {}

    /**
     * The annual loss on a grid that reaches at least {@code upTo} and the 99 % point.
     *
     * @param upTo amounts up to this are asked about, from 0
     * @param cells a power of two from 64 to 2^22: more are finer. Time and memory grow with them: 4,096 take a millisecond,
     *     2^19 a third of a second
     */
    public static AnnualLoss of(List<Scenario> scenarios, double upTo, int cells) {
        if (cells < 64 || cells > MOST_CELLS || Integer.bitCount(cells) != 1) {
            throw new IllegalArgumentException(cells + " cells are not a power of two from 64 to " + MOST_CELLS + ".");
        }
        List<Scenario> coming = scenarios.stream()
                .filter(each -> each.rate() > 0 && each.severity().mean() > 0)
                .toList();
        if (coming.isEmpty()) {
            return AnnualLoss.nothing();
        }
        FourierTransform transform = new FourierTransform(2 * cells);
        double range = Math.max(upTo, reach(coming));
        for (int doubling = 0; doubling < MOST_DOUBLINGS; doubling++) {
            double step = aligned(range, cells, coming);
            AnnualLoss loss = new CompoundPoisson.Grid(coming, step, cells, transform).loss();
            if (loss.exceedance(step * (cells - 1)).low() < 1 - WANTED) {
                return loss;
            }
            range *= 2;
        }
        throw new IllegalArgumentException("The amounts reach too far to be put on a grid.");
    }

    /** Where the 99.7 % point of the year may be: that of the largest event, and the mean of all. */
    private static double reach(List<Scenario> scenarios) {
        double rate = scenarios.stream().mapToDouble(Scenario::rate).sum();
        double largest = scenarios.stream()
                .mapToDouble(each -> each.severity().quantile(1 - Math.min(0.5, 0.001 / rate)))
                .max()
                .orElseThrow();
        double mean = scenarios.stream()
                .mapToDouble(each -> each.rate() * each.severity().mean())
                .sum();
        return largest * 1.0001 + mean;
    }

    /** A step of which the largest amount that any scenario can reach is a multiple, so that a cap loses nothing by rounding. */
    private static double aligned(double range, int cells, List<Scenario> scenarios) {
        double cap = scenarios.stream()
                .mapToDouble(each -> each.severity().quantile(1))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double step = range / (cells - 2);
        return cap > step ? cap / Math.max(1, Math.floor(cap / step)) : step;
    }

    private static final class Grid {
        private final List<Scenario> scenarios;
        private final double step;
        private final int cells;
        private final FourierTransform transform;
        private final double[] down;
        private final double[] up;

        Grid(List<Scenario> scenarios, double step, int cells, FourierTransform transform) {
            this.scenarios = scenarios;
            this.step = step;
            this.cells = cells;
            this.transform = transform;
            this.down = new double[2 * cells];
            this.up = new double[2 * cells];
        }

        AnnualLoss loss() {
            scenarios.forEach(this::expect);
            double rate = scenarios.stream().mapToDouble(Scenario::rate).sum();
            tilt(-1, 2 * cells);
            transform.forward(down, up);
            compound(rate);
            transform.inverse(down, up);
            tilt(1, cells);
            double mean = scenarios.stream()
                    .mapToDouble(each -> each.rate() * each.severity().mean())
                    .sum();
            double square = scenarios.stream()
                    .mapToDouble(each -> each.rate() * each.severity().square())
                    .sum();
            return AnnualLoss.of(step, cells, down, up, rate, mean, Math.sqrt(square));
        }

        /** Expected counts in a year: rounded down into {@code [k, k+1)}, rounded up into {@code (k-1, k]}. */
        private void expect(Scenario scenario) {
            double least = scenario.severity().atLeast(0);
            double more = scenario.severity().survival(0);
            up[0] += scenario.rate() * (1 - more);
            for (int k = 0; k < cells; k++) {
                double next = scenario.severity().atLeast((k + 1) * step);
                down[k] += scenario.rate() * Math.max(0, least - next);
                least = next;
                if (k > 0) {
                    double above = scenario.severity().survival(k * step);
                    up[k] += scenario.rate() * Math.max(0, more - above);
                    more = above;
                }
            }
        }

        private void tilt(int sign, int length) {
            for (int k = 0; k < length; k++) {
                double factor = Math.exp(sign * TILT * k / (2.0 * cells));
                down[k] *= factor;
                up[k] *= factor;
            }
        }

        /** Both sequences went through one transform, as real and imaginary part; here they are told apart, and joined again. */
        private void compound(double rate) {
            int length = 2 * cells;
            for (int k = 0; k <= length / 2; k++) {
                int mirror = (length - k) % length;
                double downRe = (down[k] + down[mirror]) / 2;
                double downIm = (up[k] - up[mirror]) / 2;
                double upRe = (up[k] + up[mirror]) / 2;
                double upIm = (down[mirror] - down[k]) / 2;
                double a = Math.exp(downRe - rate);
                double b = Math.exp(upRe - rate);
                double aRe = a * Math.cos(downIm);
                double aIm = a * Math.sin(downIm);
                double bRe = b * Math.cos(upIm);
                double bIm = b * Math.sin(upIm);
                down[k] = aRe - bIm;
                up[k] = aIm + bRe;
                down[mirror] = aRe + bIm;
                up[mirror] = bRe - aIm;
            }
        }
    }
}
