package org.claviger.analysis.cadence;

/**
 * What is left of attacks under one control.
 *
 * @param detection P, 0 to 1
 * @param undetectedRate attacks a year that nobody interrupts
 * @param yearly the probability of at least one in a year
 * @param annualLoss expected, a year
 * @param detectionElasticity by how many per cent P changes when the interval grows by one; at most 0
 * @param lossElasticity the same of the expected loss; 0 where there is none
 */
public record Residual(
        double detection,
        double undetectedRate,
        double yearly,
        double annualLoss,
        double detectionElasticity,
        double lossElasticity) {
    /** T/P dP/dT = -1 + (c p / P) sum over j of j q^(j-1) p S(jT), and what follows from it for the loss. */
    public static Residual of(Window window, Control.Periodic control, Attacks attacks) {
        double detection = Detection.by(window, control);
        double fall = control.coverage()
                * LookSeries.fall(window.after(control.lag()), control.interval(), new Looks.Independent(control.p()));
        double loss = attacks.annualLoss(detection);
        double lossRise = attacks.past() * (attacks.undetected() - attacks.detected()) * fall;
        return new Residual(
                detection,
                attacks.undetectedRate(detection),
                attacks.yearly(detection),
                loss,
                detection == 0 || fall == 0 ? 0 : -fall / detection,
                loss == 0 || lossRise == 0 ? 0 : lossRise / loss);
    }

    /**
     * What looks cost a year.
     *
     * @param each cost of one, from 0
     * @param interval days, above 0
     * @param year days of a year, above 0
     */
    public static double cost(double each, double interval, double year) {
        return Required.notNegative("The cost of a look", each)
                * Required.positive("The days of a year", year)
                / Required.positive("The interval", interval);
    }
}
