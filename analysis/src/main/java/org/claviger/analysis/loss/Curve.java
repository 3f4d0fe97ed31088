package org.claviger.analysis.loss;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.claviger.analysis.loss.simulation.SimulatedYears;
import org.claviger.model.Tolerance;

/** The exceedance curve of the system, its band and what is tolerated. */
final class Curve {
    private Curve() {}

    /**
     * At 1, 2 and 5 of each decade that matters, and wherever a tolerance is stated; by rising loss.
     *
     * @param inherent the years without controls
     * @param draws the years of each draw of what is not known
     */
    static List<Exceedance> of(
            SimulatedYears years, SimulatedYears inherent, List<SimulatedYears> draws, List<Tolerance> tolerances) {
        List<Tolerance> stated = tolerances.stream()
                .filter(each -> each.loss().isPresent() && each.probability().isPresent())
                .toList();
        Set<Double> losses = new LinkedHashSet<>(Decades.reaching(inherent.largest()));
        stated.forEach(each -> losses.add(amount(each)));
        double[] amounts =
                losses.stream().sorted().mapToDouble(Double::doubleValue).toArray();
        double[] now = years.exceedances(amounts);
        double[] before = inherent.exceedances(amounts);
        List<double[]> drawn =
                draws.stream().map(each -> each.exceedances(amounts)).toList();
        List<Exceedance> curve = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            int place = i;
            double amount = amounts[i];
            OptionalDouble tolerated = stated.stream()
                    .filter(each -> amount(each) == amount)
                    .mapToDouble(
                            each -> each.probability().orElseThrow().value().doubleValue())
                    .min();
            curve.add(new Exceedance(
                    amount,
                    now[i],
                    Math.sqrt(now[i] * (1 - now[i]) / years.years()),
                    before[i],
                    Interval90.of(
                            drawn.stream().mapToDouble(each -> each[place]).toArray()),
                    tolerated));
        }
        return curve;
    }

    private static double amount(Tolerance tolerance) {
        return tolerance.loss().orElseThrow().amount().doubleValue();
    }
}
