package org.claviger.analysis.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.claviger.model.Tolerance;
import org.claviger.model.ToleranceScope;
import org.claviger.model.value.Ref;

/**
 * Holds figures against tolerances. Met: the best estimate is within it, nothing is missing that would make it larger, and nine in ten
 * draws of what is not known are within it. Not met: the best estimate is above it; what is missing would only make it worse.
 * Else not shown.
 */
final class Judging {
    private static final double CONFIDENT = 0.9;
    private static final double STANDARD_ERRORS = 4;

    /** What can be asked of a subject under one set of numbers. */
    interface Measured {
        double expected();

        double probability();

        Value above(double loss);
    }

    /** A value and its standard error. */
    record Value(double value, double error) {}

    private final Assets assets;

    Judging(Assets assets) {
        this.assets = assets;
    }

    /** The tolerances of a scope that apply to a subject; empty ref for the system. */
    List<Tolerance> of(ToleranceScope scope, Optional<Ref> ref) {
        return assets.tolerances().stream()
                .filter(each -> each.scope() == scope)
                .filter(each ->
                        each.of().isEmpty() || ref.filter(each.of()::contains).isPresent())
                .toList();
    }

    List<Judgement> judged(
            List<Tolerance> tolerances, Measured best, List<? extends Measured> draws, List<String> missing) {
        List<Judgement> judgements = new ArrayList<>();
        for (Tolerance each : tolerances) {
            each.annualProbability()
                    .ifPresent(limit -> judgements.add(judged(
                            "yearly probability of a loss at most " + limit,
                            one -> new Value(one.probability(), 0),
                            limit.value().doubleValue(),
                            best,
                            draws,
                            missing)));
            each.expectedAnnualLoss()
                    .ifPresent(limit -> judgements.add(judged(
                            "expected annual loss at most " + limit,
                            one -> new Value(one.expected(), 0),
                            limit.amount().doubleValue(),
                            best,
                            draws,
                            missing)));
            each.loss()
                    .filter(_ -> each.probability().isPresent())
                    .ifPresent(loss -> judgements.add(judged(
                            "more than " + loss + " with at most "
                                    + each.probability().orElseThrow() + " a year",
                            one -> one.above(loss.amount().doubleValue()),
                            each.probability().orElseThrow().value().doubleValue(),
                            best,
                            draws,
                            missing)));
        }
        return judgements;
    }

    private interface Asked {
        Value of(Measured measured);
    }

    private static Judgement judged(
            String statement,
            Asked asked,
            double limit,
            Measured best,
            List<? extends Measured> draws,
            List<String> missing) {
        Value value = asked.of(best);
        ToDoubleFunction<Measured> within = one -> asked.of(one).value() <= limit ? 1 : 0;
        OptionalDouble confidence = draws.stream().mapToDouble(within).average();
        String reason = "";
        Verdict verdict;
        if (value.error() > 0 && Math.abs(value.value() - limit) <= STANDARD_ERRORS * value.error()) {
            verdict = Verdict.NOT_SHOWN;
            reason = "It is within the error of the simulation; simulate more years.";
        } else if (value.value() > limit) {
            verdict = Verdict.NOT_MET;
        } else if (!missing.isEmpty()) {
            verdict = Verdict.NOT_SHOWN;
            reason = missing.size() == 1 ? missing.getFirst() : missing.size() + " things are not stated.";
        } else if (confidence.isPresent() && confidence.getAsDouble() < CONFIDENT) {
            verdict = Verdict.NOT_SHOWN;
            reason = String.format(
                    Locale.ROOT,
                    "The best estimate meets it, and %.0f %% of draws of what is not known do; 90 %% are needed.",
                    100 * confidence.getAsDouble());
        } else {
            verdict = Verdict.MET;
        }
        return new Judgement(
                statement, OptionalDouble.of(value.value()), OptionalDouble.of(limit), confidence, verdict, reason);
    }

    /** All of them together; not shown where there is none. */
    static Verdict verdict(List<Judgement> judgements) {
        if (judgements.stream().anyMatch(each -> each.verdict() == Verdict.NOT_MET)) {
            return Verdict.NOT_MET;
        }
        boolean all = judgements.stream().allMatch(each -> each.verdict() == Verdict.MET);
        return all && !judgements.isEmpty() ? Verdict.MET : Verdict.NOT_SHOWN;
    }
}
