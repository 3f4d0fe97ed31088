package org.claviger.analysis.loss.estimate;

/**
 * Two scenarios, each with events of its own and some that hit both at once (Marshall and Olkin 1967): all Poisson.
 *
 * @param first rate of its own, from 0
 * @param second rate of its own, from 0
 * @param common rate of what hits both, from 0
 */
public record CommonShock(double first, double second, double common) {
    public CommonShock {
        Required.notNegative("The first rate", first);
        Required.notNegative("The second rate", second);
        Required.notNegative("The common rate", common);
    }

    /** The correlation of the two counts; 0 where one of them never comes. */
    public double correlation() {
        double both = (first + common) * (second + common);
        return both > 0 ? common / Math.sqrt(both) : 0;
    }

    /** The probability that both happen within a year: the common shock, or without it one of each. */
    public double bothInAYear() {
        return -Math.expm1(-common) + Math.exp(-common) * Math.expm1(-first) * Math.expm1(-second);
    }
}
