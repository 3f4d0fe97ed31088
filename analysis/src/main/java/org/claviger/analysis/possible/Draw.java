package org.claviger.analysis.possible;

import java.math.BigDecimal;
import java.util.Optional;
import org.claviger.analysis.loss.simulation.RandomStream;
import org.claviger.analysis.numbers.Normal;
import org.claviger.model.Control;
import org.claviger.model.Criteria;
import org.claviger.model.Finding;
import org.claviger.model.FrequencyEstimate;
import org.claviger.model.LikelihoodLevel;
import org.claviger.model.Mapping;
import org.claviger.model.Model;
import org.claviger.model.Task;
import org.claviger.model.TempoEstimate;
import org.claviger.model.Threat;
import org.claviger.model.value.Probability;
import org.claviger.model.value.Range;
import org.claviger.model.value.Rate;
import org.claviger.model.value.Span;
import org.claviger.model.value.TimeUnit;

/**
 * One possible truth: of everything that is not known, and is stated as a range, one value. What is not known are frequencies,
 * the effectiveness of controls, what a look finds and covers, and the median of a tempo; how attacks vary (the tempo's range) and
 * how losses vary stay as they are, so that nothing counts twice. Rates and times are lognormal, probabilities normal
 * and cut at 0 and 1; each by itself. The middle value is what the best estimate takes.
 */
public final class Draw {
    private final long seed;
    private final int number;

    public Draw(long seed, int number) {
        this.seed = seed;
        this.number = number;
    }

    /** The model in which every range of what is not known is one value. */
    public Model of(Model model) {
        return Supposed.with(model, (id, threat) -> threat(id, threat, model), this::control, this::task);
    }

    /** What a threat states of its frequency; without it the band of its likelihood, which says what is not known as well. */
    private static Optional<Range<Rate>> frequency(Threat threat, Model model) {
        return threat.frequency()
                .flatMap(FrequencyEstimate::range)
                .or(() -> threat.likelihood()
                        .flatMap(step -> model.criteria()
                                .flatMap(Criteria::scales)
                                .flatMap(scales ->
                                        Optional.ofNullable(scales.likelihood().get(step))))
                        .flatMap(LikelihoodLevel::band));
    }

    /** Whether anything is stated as not known. */
    public static boolean anything(Model model) {
        return model.threats().values().stream()
                        .anyMatch(threat -> wide(frequency(threat, model))
                                || wide(threat.tempo().flatMap(TempoEstimate::median)))
                || model.controls().values().stream()
                        .flatMap(control -> control.against().stream())
                        .anyMatch(mapping -> wide(mapping.effectiveness()))
                || model.tasks().values().stream()
                        .anyMatch(task -> wide(task.finds().flatMap(Finding::probability))
                                || wide(task.finds().flatMap(Finding::coverage)));
    }

    private static <T extends Comparable<? super T>> boolean wide(Optional<Range<T>> range) {
        return range.filter(each -> each.low().compareTo(each.high()) < 0).isPresent();
    }

    /** The standard normal value for a name; the same for the same seed, draw and name. */
    private double standard(String name) {
        return Normal.quantile(new RandomStream(seed, number + 1L, name.hashCode()).unit());
    }

    /**
     * One threat of a model, drawn.
     *
     * @param model whose scales say what a likelihood means
     */
    public Threat threat(String id, Threat threat, Model model) {
        return new Threat(
                threat.title(),
                threat.category(),
                threat.actor(),
                threat.description(),
                threat.vector(),
                threat.targets(),
                threat.falls(),
                threat.leadsTo(),
                threat.keyMaterial(),
                threat.atStake(),
                threat.likelihood(),
                threat.impact(),
                frequency(threat, model)
                        .map(range -> new FrequencyEstimate(
                                Optional.of(rate(range, "frequency " + id)),
                                threat.frequency().flatMap(FrequencyEstimate::source),
                                threat.frequency().flatMap(FrequencyEstimate::estimatedBy),
                                threat.frequency().flatMap(FrequencyEstimate::on))),
                threat.tempo()
                        .map(each -> new TempoEstimate(
                                each.range(),
                                each.median().map(range -> span(range, "tempo " + id)),
                                each.source(),
                                each.estimatedBy(),
                                each.on())),
                threat.discovery(),
                threat.recovery(),
                threat.loss(),
                threat.lossStopped(),
                threat.residual(),
                threat.candidates(),
                threat.references(),
                threat.owner(),
                threat.identified(),
                threat.note(),
                threat.formerly());
    }

    private Control control(String id, Control control) {
        return new Control(
                control.title(),
                control.kind(),
                control.description(),
                control.state(),
                control.since(),
                control.due(),
                control.owner(),
                control.where(),
                control.verifies(),
                control.implements_(),
                control.against().stream().map(each -> mapping(id, each)).toList(),
                control.procedure(),
                control.evidence(),
                control.costPerYear(),
                control.oneOff(),
                control.note(),
                control.formerly());
    }

    /**
     * What a control does against one threat, drawn.
     *
     * @param control its id
     */
    public Mapping mapping(String control, Mapping mapping) {
        return new Mapping(
                mapping.threat(),
                mapping.effect(),
                mapping.strength(),
                mapping.effectiveness().map(range -> probability(range, "effect " + control + " " + mapping.threat())),
                mapping.evidence());
    }

    /** One task, drawn. */
    public Task task(String id, Task task) {
        return new Task(
                task.title(),
                task.control(),
                task.every(),
                task.event(),
                task.by(),
                task.secondary(),
                task.covers(),
                task.for_(),
                task.timing(),
                task.drawn(),
                task.finds()
                        .map(each -> new Finding(
                                each.probability().map(range -> probability(range, "finds " + id)),
                                each.coverage().map(range -> probability(range, "covers " + id)),
                                each.lag(),
                                each.source(),
                                each.estimatedBy(),
                                each.on())),
                task.cost(),
                task.because(),
                task.evidence(),
                task.verifiedBy(),
                task.starts(),
                task.last(),
                task.note(),
                task.formerly());
    }

    private Range<Rate> rate(Range<Rate> range, String name) {
        double value = lognormal(range.low().perYear(), range.high().perYear(), name);
        Rate rate = new Rate(BigDecimal.valueOf(value), TimeUnit.YEAR);
        return value > 0 ? new Range<>(rate, rate) : range;
    }

    private Range<Span> span(Range<Span> range, String name) {
        double value = lognormal(range.low().days(), range.high().days(), name);
        Span span = new Span(BigDecimal.valueOf(value), TimeUnit.DAY);
        return value > 0 ? new Range<>(span, span) : range;
    }

    private double lognormal(double low, double high, String name) {
        if (!(low > 0 && high > low)) {
            return low;
        }
        double middle = (Math.log(low) + Math.log(high)) / 2;
        return Math.exp(middle + (Math.log(high) - middle) / Normal.Z95 * standard(name));
    }

    private Range<Probability> probability(Range<Probability> range, String name) {
        double low = range.low().value().doubleValue();
        double high = range.high().value().doubleValue();
        double value = (low + high) / 2 + (high - low) / 2 / Normal.Z95 * standard(name);
        Probability drawn = new Probability(BigDecimal.valueOf(Math.clamp(value, 0, 1)));
        return new Range<>(drawn, drawn);
    }
}
