package org.claviger.analysis.cadence;

/**
 * What a control task stands against, and what is lost.
 *
 * @param rate attempts a year, from 0
 * @param preventionFails the probability that an attempt gets past prevention, 0 to 1
 * @param undetected loss of an attack that nobody interrupts, from 0
 * @param detected loss of one that is interrupted, from 0
 */
public record Attacks(double rate, double preventionFails, double undetected, double detected) {
    /** Days of a year. */
    public static final double YEAR = 365.25;

    public Attacks {
        Required.notNegative("The attack rate", rate);
        Required.probability("The probability that prevention fails", preventionFails);
        Required.notNegative("The loss if undetected", undetected);
        Required.notNegative("The loss if detected", detected);
    }

    /** Attacks a year that get past prevention. */
    public double past() {
        return rate * preventionFails;
    }

    /** Attacks a year that nobody interrupts. */
    public double undetectedRate(double detection) {
        return past() * (1 - detection);
    }

    /** The probability of at least one such attack in a year: 1 - exp(-rate), counts being Poisson. */
    public double yearly(double detection) {
        return -Math.expm1(-undetectedRate(detection));
    }

    /** Expected loss a year: L v ((1-P) X_undetected + P X_detected). */
    public double annualLoss(double detection) {
        return past() * ((1 - detection) * undetected + detection * detected);
    }
}
