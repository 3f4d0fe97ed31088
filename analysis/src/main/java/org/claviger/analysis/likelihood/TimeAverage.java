package org.claviger.analysis.likelihood;

import java.util.Arrays;
import java.util.List;

/**
 * The time average of how often each cause completes the top event:
 * <pre>  w = 1/H integral over t of sum over c of rate_c (1 - q_c(t)) [Q(1_c, q(t)) - Q(0_c, q(t))]</pre>
 * (Murchland 1975; Vesely 1970, kinetic tree theory). The product is averaged, never the averages multiplied: tested on the same
 * days, things are likely to stand together, which a product of averages does not see (IEC 61508-6).
 *
 * <p>Between two turns of any cause everything is smooth, so each such interval is integrated by the Gauss-Legendre rules of two and
 * four points (Abramowitz and Stegun 1964, 25.4.30), and halved until they agree.
 */
final class TimeAverage {
    /** A symmetric rule by its points to the right of the middle and their weights, on an interval from -1 to 1. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Rule(double[] points, double[] weights) {}

    private static final Rule TWO_POINTS = new Rule(new double[] {1 / Math.sqrt(3)}, new double[] {1});
    private static final Rule FOUR_POINTS = new Rule(
            new double[] {Math.sqrt(3.0 / 7 - 2.0 / 7 * Math.sqrt(1.2)), Math.sqrt(3.0 / 7 + 2.0 / 7 * Math.sqrt(1.2))},
            new double[] {(18 + Math.sqrt(30)) / 36, (18 - Math.sqrt(30)) / 36});

    /** The two rules agree within this share of what there is; the better one is then far closer to the truth. */
    private static final double AGREEMENT = 1e-9;

    private static final int MOST_HALVINGS = 30;

    /** Turns that are nearer than this, in years, are one. */
    private static final double SAME = 1e-12;

    private final TopEvent top;
    private final double[] rates;
    private final Course.Part[][] parts;
    private final int[][] pieces;
    private final double[] standing;
    private final double[] decided;
    private final Allowance allowance;
    private final double years;
    private final double[] sums;
    private double total;
    private double error;

    private TimeAverage(TopEvent top, List<Cause> causes, double years, Allowance allowance) {
        this.top = top;
        this.years = years;
        this.allowance = allowance;
        this.rates =
                causes.stream().mapToDouble(each -> each.behaviour().rate()).toArray();
        this.parts = parts(top, causes, years);
        this.pieces = new int[causes.size()][];
        for (int cause = 0; cause < pieces.length; cause++) {
            pieces[cause] = new int[parts[cause].length];
        }
        this.standing = new double[causes.size()];
        this.decided = new double[causes.size()];
        this.sums = new double[causes.size()];
    }

    /**
     * @param byCause completions a year by the cause that came last
     * @param error what the integration can have missed, of their sum
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Result(double[] byCause, double error) {}

    static Result of(TopEvent top, List<Cause> causes, double years, Allowance allowance) {
        TimeAverage average = new TimeAverage(top, causes, years, allowance);
        average.integrate();
        for (int cause = 0; cause < average.sums.length; cause++) {
            average.sums[cause] /= years;
        }
        return new Result(average.sums, average.error / years);
    }

    /** What the top event does not depend on needs no calendar. */
    private static Course.Part[][] parts(TopEvent top, List<Cause> causes, double years) {
        Course.Part[][] parts = new Course.Part[causes.size()][0];
        for (int cause : top.causes()) {
            parts[cause] =
                    Course.of(causes.get(cause).behaviour(), years).parts().toArray(Course.Part[]::new);
        }
        return parts;
    }

    private void integrate() {
        double[] turns = Arrays.stream(parts)
                .flatMap(Arrays::stream)
                .flatMapToDouble(part -> Arrays.stream(part.from()))
                .filter(turn -> turn > SAME && turn < years - SAME)
                .sorted()
                .toArray();
        double from = 0;
        for (double turn : turns) {
            if (turn - from > SAME) {
                interval(from, turn);
                from = turn;
            }
        }
        interval(from, years);
    }

    private void interval(double from, double to) {
        allowance.look();
        double middle = (from + to) / 2;
        for (int cause = 0; cause < pieces.length; cause++) {
            for (int part = 0; part < parts[cause].length; part++) {
                double[] begins = parts[cause][part].from();
                int piece = pieces[cause][part];
                while (piece + 1 < begins.length && begins[piece + 1] <= middle) {
                    piece++;
                }
                pieces[cause][part] = piece;
            }
        }
        smooth(from, to, 0);
    }

    private void smooth(double from, double to, int halvings) {
        double[] two = by(TWO_POINTS, from, to);
        double[] four = by(FOUR_POINTS, from, to);
        if (agree(sum(two), four, from, to)) {
            return;
        }
        if (halvings == MOST_HALVINGS) {
            take(four, Math.abs(sum(four) - sum(two)));
            return;
        }
        double middle = (from + to) / 2;
        smooth(from, middle, halvings + 1);
        smooth(middle, to, halvings + 1);
    }

    /** Takes the better of two results if they differ by little, compared with it or with what such a stretch has held so far. */
    private boolean agree(double rough, double[] fine, double from, double to) {
        double whole = sum(fine);
        double usual = from > 0 ? total * (to - from) / from : 0;
        double difference = Math.abs(whole - rough);
        if (difference > AGREEMENT * Math.max(whole, usual)) {
            return false;
        }
        take(fine, difference);
        return true;
    }

    private void take(double[] part, double difference) {
        for (int cause = 0; cause < sums.length; cause++) {
            sums[cause] += part[cause];
        }
        total += sum(part);
        error += difference;
    }

    private double[] by(Rule rule, double from, double to) {
        double half = (to - from) / 2;
        double middle = from + half;
        double[] result = new double[sums.length];
        for (int point = 0; point < rule.points().length; point++) {
            double aside = half * rule.points()[point];
            double weight = half * rule.weights()[point];
            add(middle - aside, weight, result);
            add(middle + aside, weight, result);
        }
        return result;
    }

    private void add(double time, double weight, double[] result) {
        for (int cause = 0; cause < standing.length; cause++) {
            standing[cause] = standing(cause, time);
        }
        Arrays.fill(decided, 0);
        top.decided(standing, decided);
        for (int cause = 0; cause < result.length; cause++) {
            result[cause] += weight * rates[cause] * (1 - standing[cause]) * decided[cause];
        }
    }

    private double standing(int cause, double time) {
        double any = 0;
        for (int part = 0; part < parts[cause].length; part++) {
            double one = parts[cause][part].at(pieces[cause][part], time);
            any += one * (1 - any);
        }
        return any;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double each : values) {
            sum += each;
        }
        return sum;
    }
}
