package org.claviger.analysis.logic;

/**
 * How much the top event depends on one basic event (Birnbaum 1969; Vesely, Davis, Denning, Saltos 1983). With Q the
 * probability of the top event, p that of the basic event, Q1 and Q0 those of the top event when it has surely happened
 * and when it cannot.
 *
 * @param probability p
 * @param birnbaum Q1 - Q0, the rate of change of Q in p; 0 to 1, or negative where an event prevents the top event
 * @param criticality birnbaum * p / Q: the share of Q in which the event is decisive
 * @param fussellVesely (Q - Q0) / Q, equal to criticality where the top event is a monotone function of independent events
 * @param achievementWorth Q1 / Q: the factor by which Q grows when the event is certain
 * @param reductionWorth Q / Q0: the factor by which Q falls when the event is impossible; infinite when nothing remains
 */
public record Importance(
        double probability,
        double birnbaum,
        double criticality,
        double fussellVesely,
        double achievementWorth,
        double reductionWorth) {}
