package org.claviger.analysis.residual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claviger.model.FrequencyEstimate;
import org.claviger.model.LossEstimate;
import org.claviger.model.RiskRow;
import org.claviger.model.Scales;
import org.claviger.model.Threat;
import org.claviger.model.value.Money;
import org.claviger.model.value.Range;
import org.claviger.model.value.Rate;

/** The organisation's scales, ready to use: steps by place, the matrix looked up. */
public final class OrdinalScales {
    private final Scales scales;
    private final List<String> likelihood;
    private final List<String> impact;
    private final List<String> risk;

    public OrdinalScales(Scales scales) {
        this.scales = scales;
        this.likelihood = List.copyOf(scales.likelihood().keySet());
        this.impact = List.copyOf(scales.impact().keySet());
        this.risk = List.copyOf(scales.risk().keySet());
    }

    public boolean complete() {
        return !likelihood.isEmpty() && !impact.isEmpty() && !risk.isEmpty() && faults().isEmpty();
    }

    public boolean hasLikelihood(String step) {
        return likelihood.contains(step);
    }

    public boolean hasImpact(String step) {
        return impact.contains(step);
    }

    public boolean hasRisk(String level) {
        return risk.contains(level);
    }

    /** Whether one level of risk is higher than another; levels that are not on the scale are never higher. */
    public boolean higher(String level, String than) {
        return risk.indexOf(level) > risk.indexOf(than);
    }

    /** The step so many places lower, not below the lowest. */
    String likelihoodLowered(String step, int steps) {
        return likelihood.get(Math.max(0, likelihood.indexOf(step) - steps));
    }

    String impactLowered(String step, int steps) {
        return impact.get(Math.max(0, impact.indexOf(step) - steps));
    }

    /** The level of risk of two steps. */
    public Optional<Rating> rating(String likelihoodStep, String impactStep) {
        return Optional.ofNullable(scales.matrix().get(likelihoodStep))
                .map(RiskRow::levels)
                .filter(row -> impact.contains(impactStep) && impact.indexOf(impactStep) < row.size())
                .map(row -> new Rating(likelihoodStep, impactStep, row.get(impact.indexOf(impactStep))));
    }

    /** The likelihood of a threat: the step it states, else the step whose band holds the middle of its rate. */
    Optional<String> likelihoodOf(Threat threat) {
        return threat.likelihood()
                .filter(likelihood::contains)
                .or(() -> threat.frequency().flatMap(FrequencyEstimate::range).flatMap(this::likelihoodOf));
    }

    private Optional<String> likelihoodOf(Range<Rate> range) {
        double middle = middle(range.low().perYear(), range.high().perYear());
        return step(
                scales.likelihood().entrySet().stream()
                        .filter(level -> level.getValue().band().isPresent())
                        .map(level -> new Band(
                                level.getKey(),
                                level.getValue().band().get().low().perYear(),
                                level.getValue().band().get().high().perYear()))
                        .toList(),
                middle);
    }

    /** The impact of a threat: the step it states, else the step whose band holds the middle of its loss. */
    Optional<String> impactOf(Threat threat) {
        return threat.impact()
                .filter(impact::contains)
                .or(() -> threat.loss().flatMap(LossEstimate::range).flatMap(this::impactOf));
    }

    private Optional<String> impactOf(Range<Money> range) {
        double middle =
                middle(range.low().amount().doubleValue(), range.high().amount().doubleValue());
        return step(
                scales.impact().entrySet().stream()
                        .filter(level -> level.getValue()
                                .band()
                                .filter(band -> band.high()
                                        .currency()
                                        .equals(range.high().currency()))
                                .isPresent())
                        .map(level -> new Band(
                                level.getKey(),
                                level.getValue().band().get().low().amount().doubleValue(),
                                level.getValue().band().get().high().amount().doubleValue()))
                        .toList(),
                middle);
    }

    /** The lowest step whose band reaches up to a rate a year; the highest beyond all. Absent where a step has no band. */
    public Optional<String> likelihoodStep(double perYear) {
        return reached(
                scales.likelihood().entrySet().stream()
                        .map(level -> level.getValue()
                                .band()
                                .map(band -> new Band(
                                        level.getKey(),
                                        band.low().perYear(),
                                        band.high().perYear())))
                        .toList(),
                perYear);
    }

    /** The same of a loss; absent where a step has no band, or one in another currency. */
    public Optional<String> impactStep(double amount, String currency) {
        return reached(
                scales.impact().entrySet().stream()
                        .map(level -> level.getValue()
                                .band()
                                .filter(band -> band.high().currency().equals(currency))
                                .map(band -> new Band(
                                        level.getKey(),
                                        band.low().amount().doubleValue(),
                                        band.high().amount().doubleValue())))
                        .toList(),
                amount);
    }

    private static Optional<String> reached(List<Optional<Band>> bands, double value) {
        if (bands.isEmpty() || bands.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Band> all = bands.stream().flatMap(Optional::stream).toList();
        return Optional.of(all.stream()
                .filter(band -> value <= band.high())
                .findFirst()
                .orElse(all.getLast())
                .step());
    }

    private record Band(String step, double low, double high) {}

    private static Optional<String> step(List<Band> bands, double value) {
        return bands.stream()
                .filter(band -> value >= band.low() && value <= band.high())
                .map(Band::step)
                .findFirst();
    }

    /** The geometric middle: estimates of rates and losses span decades. */
    private static double middle(double low, double high) {
        return low <= 0 ? high / 2 : Math.sqrt(low * high);
    }

    /** What does not fit together, in words; empty when the scales and the matrix do. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (String step : likelihood) {
            RiskRow row = scales.matrix().get(step);
            if (row == null) {
                faults.add("the matrix has no row for the likelihood " + step);
            } else {
                row(step, row.levels(), faults);
            }
        }
        for (String step : scales.matrix().keySet()) {
            if (!likelihood.contains(step)) {
                faults.add("the matrix has a row for " + step + ", which is no step of the likelihood scale");
            }
        }
        if (faults.isEmpty()) {
            columns(faults);
        }
        return faults;
    }

    private void row(String step, List<String> levels, List<String> faults) {
        if (levels.size() != impact.size()) {
            faults.add("the row " + step + " of the matrix has " + levels.size() + " levels for " + impact.size()
                    + " steps of impact");
        }
        for (String level : levels) {
            if (!risk.contains(level)) {
                faults.add("the level " + level + " in the row " + step + " is no level of risk");
            }
        }
        for (int i = 1; i < levels.size(); i++) {
            if (higher(levels.get(i - 1), levels.get(i))) {
                faults.add("in the row " + step + " the level falls as the impact rises");
            }
        }
    }

    private void columns(List<String> faults) {
        for (int row = 1; row < likelihood.size(); row++) {
            for (int i = 0; i < impact.size(); i++) {
                if (higher(level(row - 1, i), level(row, i))) {
                    faults.add("at the impact " + impact.get(i) + " the level falls as the likelihood rises to "
                            + likelihood.get(row));
                }
            }
        }
    }

    private String level(int likelihoodStep, int impactStep) {
        return rating(likelihood.get(likelihoodStep), impact.get(impactStep))
                .orElseThrow()
                .level();
    }
}
