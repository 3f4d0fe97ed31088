package org.claviger.analysis.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.claviger.analysis.numbers.Normal;
import org.claviger.analysis.relations.Relations;
import org.claviger.analysis.relations.Relations.Work;
import org.claviger.model.Control;
import org.claviger.model.ControlKind;
import org.claviger.model.ControlState;
import org.claviger.model.Finding;
import org.claviger.model.Model;
import org.claviger.model.Task;
import org.claviger.model.TempoEstimate;
import org.claviger.model.Threat;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Probability;
import org.claviger.model.value.Range;
import org.claviger.model.value.Span;

/**
 * The simplest rule that can be stated: looks are as far apart as the interval permits, each at a phase of its own; an attack of
 * length D that starts at any time is missed by a look of lag R, coverage c and probability p with 1 - c (1 - (1-p)^k (1 - p f)),
 * k and f the whole and the broken part of (D - R) / T; the misses of several are multiplied for each D and then averaged over
 * the lognormal D. A continuous look finds its share at once.
 *
 * @param achieved for tasks whose records say less than planned: the probability that they interrupt an attack
 */
public record PlannedLooks(Map<String, Double> achieved) implements Interruption {
    private static final int POINTS = 400;

    public PlannedLooks {
        achieved = Map.copyOf(achieved);
    }

    /** As planned, nothing achieved less. */
    public static final PlannedLooks KEPT = new PlannedLooks(Map.of());

    /** @param gap days, 0 for continuous */
    private record Look(String task, double gap, double probability, double coverage, double lag) {
        double missed(double length) {
            double window = length - lag;
            if (window <= 0) {
                return 1;
            }
            if (gap == 0) {
                return 1 - coverage * probability;
            }
            double whole = Math.floor(window / gap);
            double part = window / gap - whole;
            return 1 - coverage * (1 - Math.pow(1 - probability, whole) * (1 - probability * part));
        }
    }

    @Override
    public Interrupted of(Model model, Relations relations, String threatId) {
        List<String> missing = new ArrayList<>();
        List<Look> looks = looks(relations, threatId, missing);
        Optional<Threat> threat = Optional.ofNullable(model.threats().get(threatId));
        Optional<DoubleUnaryOperator> lengths = threat.flatMap(Threat::tempo).flatMap(PlannedLooks::lengths);
        if (looks.isEmpty()) {
            return new Interrupted(0, missing);
        }
        if (lengths.isEmpty()) {
            missing.add("states no tempo, against which looks would be held");
            return new Interrupted(0, missing);
        }
        double missed = missed(looks, lengths.get());
        for (Look look : looks) {
            double planned = missed(List.of(look), lengths.get());
            double kept = achieved.getOrDefault(look.task(), 1 - planned);
            missed = planned > 0 ? Math.min(1, missed * (1 - Math.clamp(kept, 0, 1)) / planned) : missed;
        }
        return new Interrupted(1 - missed, missing);
    }

    private static double missed(List<Look> looks, DoubleUnaryOperator lengths) {
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            double length = lengths.applyAsDouble((i + 0.5) / POINTS);
            double all = 1;
            for (Look look : looks) {
                all *= look.missed(length);
            }
            sum += all;
        }
        return sum / POINTS;
    }

    private static Optional<DoubleUnaryOperator> lengths(TempoEstimate tempo) {
        return tempo.range().map(range -> {
            double low = Math.log(Math.max(1e-9, range.low().days()));
            double high = Math.log(Math.max(1e-9, range.high().days()));
            double sigma = Math.max(0, (high - low) / (2 * Normal.Z95));
            double mu = tempo.median().map(PlannedLooks::middle).orElse((low + high) / 2);
            return p -> Math.exp(mu + sigma * Normal.quantile(p));
        });
    }

    private static double middle(Range<Span> range) {
        return (Math.log(Math.max(1e-9, range.low().days()))
                        + Math.log(Math.max(1e-9, range.high().days())))
                / 2;
    }

    private static List<Look> looks(Relations relations, String threatId, List<String> missing) {
        List<Look> looks = new ArrayList<>();
        relations.against(threatId).stream()
                .filter(against -> detects(against.control()))
                .map(Relations.Against::controlId)
                .distinct()
                .forEach(control -> {
                    List<Work> work = relations.workOf(control).stream()
                            .filter(each -> each.task().every().isPresent())
                            .toList();
                    if (work.isEmpty()) {
                        missing.add("has control/" + control + " against it, which has no recurring work");
                    }
                    work.forEach(
                            each -> look(each.taskId(), each.task(), missing).ifPresent(looks::add));
                });
        return looks;
    }

    private static boolean detects(Control control) {
        return control.state().equals(Optional.of(ControlState.IN_PLACE))
                && control.kind().contains(ControlKind.DETECTIVE);
    }

    private static Optional<Look> look(String id, Task task, List<String> missing) {
        Optional<Finding> finds = task.finds();
        Optional<Range<Probability>> probability = finds.flatMap(Finding::probability);
        Optional<Range<Probability>> coverage = finds.flatMap(Finding::coverage);
        Optional<Span> lag = finds.flatMap(Finding::lag);
        if (probability.isEmpty() || coverage.isEmpty() || lag.isEmpty()) {
            missing.add("is looked for by task/" + id
                    + ", which does not state probability, coverage and lag of what it " + "finds");
            return Optional.empty();
        }
        Interval every = task.every().orElseThrow();
        return Optional.of(new Look(
                id,
                every.equals(Interval.CONTINUOUS) ? 0 : every.longestGapDays(),
                Probability.middle(probability.get()),
                Probability.middle(coverage.get()),
                lag.get().days()));
    }
}
