package org.claviger.analysis.cadence;

import java.util.List;

/**
 * A window by the quantiles of what was seen, linear between them. Two points of one duration give it a probability of its own; two
 * of one share leave a gap.
 *
 * @param points in order, from share 0 to share 1
 */
public record EmpiricalWindow(List<Point> points) implements Window {
    /**
     * @param share of windows that last no longer, 0 to 1
     * @param days from 0
     */
    public record Point(double share, double days) {
        public Point {
            Required.probability("The share of a quantile", share);
            Required.notNegative("The days of a quantile", days);
        }
    }

    public EmpiricalWindow {
        points = List.copyOf(points);
        if (points.size() < 2
                || points.getFirst().share() != 0
                || points.getLast().share() != 1) {
            throw new IllegalArgumentException("Quantiles run from share 0 to share 1; these are " + points + ".");
        }
        for (int i = 1; i < points.size(); i++) {
            Point before = points.get(i - 1);
            Point each = points.get(i);
            if (each.share() < before.share() || each.days() < before.days()) {
                throw new IllegalArgumentException("The quantile " + each + " lies below " + before + " before it.");
            }
        }
    }

    @FunctionalInterface
    private interface Piece {
        /** Of a window uniform between two durations. */
        double of(double low, double high);
    }

    private double average(Piece piece) {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            Point low = points.get(i - 1);
            Point high = points.get(i);
            double weight = high.share() - low.share();
            sum += weight == 0 ? 0 : weight * piece.of(low.days(), high.days());
        }
        return sum;
    }

    @Override
    public double survival(double x) {
        return x <= points.getFirst().days()
                ? 1
                : average((low, high) -> {
                    if (x <= low) {
                        return 1;
                    }
                    return x > high ? 0 : (high - x) / (high - low);
                });
    }

    @Override
    public double exceeds(double x) {
        return average((low, high) -> {
            if (x >= high) {
                return 0;
            }
            return x <= low ? 1 : (high - x) / (high - low);
        });
    }

    @Override
    public double survivalIntegral(double x) {
        return x <= points.getFirst().days()
                ? x
                : average((low, high) -> {
                    if (x <= low) {
                        return x;
                    }
                    return x >= high ? low + (high - low) / 2 : low + (x - low) * (1 - (x - low) / (2 * (high - low)));
                });
    }

    @Override
    public double excess(double x) {
        return average((low, high) -> {
            if (x <= low) {
                return low + (high - low) / 2 - x;
            }
            return x >= high ? 0 : (high - x) * ((high - x) / (2 * (high - low)));
        });
    }

    @Override
    public double mean() {
        return average((low, high) -> low + (high - low) / 2);
    }

    @Override
    public double exceededWith(double tail) {
        for (int i = points.size() - 1; i > 0; i--) {
            Point low = points.get(i - 1);
            Point high = points.get(i);
            double weight = high.share() - low.share();
            double beyond = tail - (1 - high.share());
            if (beyond <= weight && weight > 0) {
                return high.days() - (high.days() - low.days()) * Math.clamp(beyond / weight, 0.0, 1.0);
            }
        }
        return points.getFirst().days();
    }
}
