package org.claviger.analysis.cadence;

import java.util.OptionalDouble;
import org.claviger.analysis.numbers.Roots;

/**
 * The interval at which looks and what they come too late for cost least together.
 *
 * @param interval in the unit of its inputs, above 0
 * @param cost of which it is the least
 */
public record CostOptimum(double interval, double cost) {
    private static final int TERMS = 30;

    /**
     * Losses drain slowly until the next look, which finds them: T = sqrt(2 C / (L g)), minimising C/T + L g T/2; the cost is a year's.
     *
     * @param look C, cost of one look, above 0
     * @param attacks L, a year, above 0
     * @param drain g, loss a day, above 0
     */
    public static CostOptimum slowDrain(double look, double attacks, double drain) {
        Required.positive("The cost of a look", look);
        double daily = Required.positive("The attack rate", attacks)
                / Attacks.YEAR
                * Required.positive("The loss per day", drain);
        double interval = Math.sqrt(2 * look / daily);
        return new CostOptimum(interval, Attacks.YEAR * (look / interval + daily * interval / 2));
    }

    /**
     * Exponential failure, checked every x until found (Barlow and Proschan 1965, section 4.2): exp(u x) - u x = 1 + u c1/c2. The cost
     * is that expected until detection, (c1 + c2 x) / (1 - exp(-u x)) - c2/u.
     *
     * @param rate u, per unit of time, above 0
     * @param check c1, cost of one check, above 0
     * @param undetected c2, cost per unit of time undetected, above 0
     */
    public static CostOptimum failure(double rate, double check, double undetected) {
        Required.positive("The failure rate", rate);
        Required.positive("The cost of a check", check);
        Required.positive("The cost of time undetected", undetected);
        double right = rate * check / undetected;
        double y = Roots.rising(each -> excess(each) - right, Math.min(Math.sqrt(2 * right), Math.log1p(right) + 1));
        double x = y / rate;
        // At the optimum the two terms of the cost are c1 + c2 x: no difference of large numbers.
        return new CostOptimum(x, check + undetected * x);
    }

    /** exp(y) - 1 - y, with its digits for small y. */
    private static double excess(double y) {
        if (y > 1) {
            return Math.expm1(y) - y;
        }
        double term = y;
        double sum = 0;
        for (int n = 2; n < TERMS; n++) {
            term *= y / n;
            sum += term;
        }
        return sum;
    }

    /**
     * A fixed window W and looks that find for certain, minimising C/T + r X (1 - min(1, W/T)): T = W if C < r X W, else none.
     *
     * @param look C, cost of one look, from 0
     * @param attacks r, a day, from 0
     * @param saved X, what finding one saves, from 0
     * @param window W, days above 0
     */
    public static OptionalDouble fixedWindow(double look, double attacks, double saved, double window) {
        Required.notNegative("The cost of a look", look);
        return look < breakEven(attacks, saved, window) ? OptionalDouble.of(window) : OptionalDouble.empty();
    }

    /** The cost of a look from which it no longer pays. */
    public static double breakEven(double attacks, double saved, double window) {
        return Required.notNegative("The attack rate", attacks)
                * Required.notNegative("What finding saves", saved)
                * Required.positive("The window", window);
    }
}
