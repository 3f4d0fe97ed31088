package org.claviger.analysis.derivation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.claviger.analysis.cadence.LognormalWindow;
import org.claviger.analysis.cadence.Window;
import org.claviger.analysis.likelihood.ThreatRate;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.relations.Relations;
import org.claviger.analysis.relations.Relations.Work;
import org.claviger.model.Actor;
import org.claviger.model.Control;
import org.claviger.model.ControlState;
import org.claviger.model.Finding;
import org.claviger.model.LossEstimate;
import org.claviger.model.Model;
import org.claviger.model.Task;
import org.claviger.model.TempoEstimate;
import org.claviger.model.Threat;
import org.claviger.model.ThreatCategory;
import org.claviger.model.Timing;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Money;
import org.claviger.model.value.Probability;
import org.claviger.model.value.Range;
import org.claviger.model.value.Span;

/**
 * The threats of a model in numbers, each worked out once, by whoever asks first. Ranges of what is not known count with their
 * middle.
 */
final class ThreatCases {
    private final World world;
    private final Map<String, ThreatCase> cases = new ConcurrentHashMap<>();
    private final Map<String, Double> detections = new ConcurrentHashMap<>();
    private final Map<String, ThreatCases> suppositions = new ConcurrentHashMap<>();
    private final Map<Limit, Sum> sums = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Optional<ThreatCases> others;

    ThreatCases(Model model, Relations relations) {
        this(World.asStated(model, relations));
    }

    ThreatCases(World world) {
        this(world, Optional.empty());
    }

    /** @param others the same world without the supposition, for threats that it does not touch */
    private ThreatCases(World world, Optional<ThreatCases> others) {
        this.world = world;
        this.others = others;
    }

    /** With a control in place. */
    ThreatCases supposing(String control) {
        return suppositions.computeIfAbsent(control, id -> new ThreatCases(world.supposing(id), Optional.of(this)));
    }

    ThreatCase of(String id) {
        Optional<ThreatCases> untouched = untouched(id);
        return untouched.isPresent() ? untouched.get().of(id) : cases.computeIfAbsent(id, this::worked);
    }

    private Optional<ThreatCases> untouched(String threat) {
        return others.filter(_ -> world.relations().against(threat).stream()
                .noneMatch(each -> world.inPlace().equals(Optional.of(each.controlId()))));
    }

    private ThreatCase worked(String id) {
        return world.threat(id)
                .map(threat -> stated(id, threat))
                .orElseGet(() -> new ThreatCase(
                        id,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        "",
                        false,
                        Optional.empty(),
                        List.of("is not in the model")));
    }

    /** The probability that an attack is interrupted as things are. */
    double detection(String id) {
        Optional<ThreatCases> untouched = untouched(id);
        return untouched.isPresent()
                ? untouched.get().detection(id)
                : detections.computeIfAbsent(id, each -> of(each).detection());
    }

    /** What adds up to a limit; kept where several threats do. */
    Sum sum(Limit limit) {
        if (limit.threats().size() < 2) {
            return Sum.of(limit, this);
        }
        synchronized (sums) {
            return sums.computeIfAbsent(limit, each -> Sum.of(each, this));
        }
    }

    private ThreatCase stated(String id, Threat threat) {
        List<String> missing = new ArrayList<>();
        OptionalDouble rate = switch (ThreatRate.of(world.model(), world.against(id), id, threat)) {
            case Answer.Shown<Double>(Double perYear) -> OptionalDouble.of(perYear);
            case Answer.NotShown<Double>(String reason) -> {
                missing.add(reason);
                yield OptionalDouble.empty();
            }
        };
        Optional<Window> attack = threat.tempo().flatMap(tempo -> window(tempo, missing));
        if (threat.tempo().flatMap(TempoEstimate::range).isEmpty()) {
            missing.add("states no tempo");
        }
        List<Look> looks = looks(id, threat, missing);
        Optional<Range<Money>> loss = threat.loss().flatMap(LossEstimate::range);
        Optional<Range<Money>> stopped = threat.lossStopped().flatMap(LossEstimate::range);
        return new ThreatCase(
                id,
                rate,
                mean(loss),
                mean(stopped),
                loss.or(() -> stopped).map(range -> range.low().currency()).orElse(""),
                !looks.isEmpty(),
                attack.map(window -> new Watch(window, looks, world.draw().isPresent())),
                missing);
    }

    /** The spread is how attacks differ; the median, where it is stated apart, is what is not known of it. */
    private static Optional<Window> window(TempoEstimate tempo, List<String> missing) {
        return tempo.range().flatMap(range -> {
            double low = range.low().days();
            double high = range.high().days();
            if (!(low > 0 && low <= high)) {
                missing.add("has a tempo that does not begin above 0");
                return Optional.empty();
            }
            return Optional.of(tempo.median()
                    .filter(median -> median.low().days() > 0)
                    .map(median -> around(middle(median), low, high))
                    .orElseGet(() -> Window.between(low, high)));
        });
    }

    private static double middle(Range<Span> median) {
        return Math.sqrt(median.low().days() * median.high().days());
    }

    private static Window around(double median, double low, double high) {
        double shift = median / Math.sqrt(low * high);
        return low == high ? Window.between(median, median) : LognormalWindow.between(low * shift, high * shift);
    }

    /** The mean of a lognormal with these 5 % and 95 % quantiles. */
    private static OptionalDouble mean(Optional<Range<Money>> stated) {
        if (stated.isEmpty()) {
            return OptionalDouble.empty();
        }
        double low = stated.get().low().amount().doubleValue();
        double high = stated.get().high().amount().doubleValue();
        return low == high
                ? OptionalDouble.of(low)
                : low > 0 && low < high
                        ? OptionalDouble.of(LognormalWindow.between(low, high).mean())
                        : OptionalDouble.empty();
    }

    // --- what looks for it ----------------------------------------------------------------------------------------

    /** Whatever the kind of its control: work that states what it finds of a threat looks for it. */
    private List<Look> looks(String id, Threat threat, List<String> missing) {
        List<Look> looks = new ArrayList<>();
        world.against(id).stream()
                .filter(against -> inPlace(against.control()))
                .map(Relations.Against::controlId)
                .distinct()
                .flatMap(control -> world.workOf(control).stream())
                .forEach(work ->
                        look(work.taskId(), work.task(), threat, missing).ifPresent(looks::add));
        return looks;
    }

    static boolean inPlace(Control control) {
        return control.state().equals(Optional.of(ControlState.IN_PLACE));
    }

    /** Work that states nothing of what it finds may be no look at all, so it counts for nothing and lacks nothing. */
    private static Optional<Look> look(String id, Task task, Threat threat, List<String> missing) {
        Optional<Finding> finds = task.finds();
        if (task.every().isEmpty() || finds.isEmpty()) {
            return Optional.empty();
        }
        Optional<Look> look = look(id, task, threat);
        if (look.isEmpty()) {
            missing.add("is looked for by task/" + id + ", which does not state " + unstated(finds.get()));
        }
        return look;
    }

    static Optional<Look> look(String id, Task task, Threat threat) {
        return task.finds()
                .filter(finds -> unstated(finds).isEmpty() && task.every().isPresent())
                .map(finds -> new Look(
                        id,
                        task.every().orElseThrow().longestGapDays(),
                        Probability.middle(finds.probability().orElseThrow()),
                        Probability.middle(finds.coverage().orElseThrow()),
                        finds.lag().orElseThrow().days(),
                        mode(task, threat)));
    }

    static String unstated(Finding finds) {
        List<String> all = new ArrayList<>();
        if (finds.probability().isEmpty()) {
            all.add("the probability that a look finds");
        }
        if (finds.coverage().isEmpty()) {
            all.add("its coverage");
        }
        if (finds.lag().filter(lag -> lag.days() >= 0).isEmpty()) {
            all.add("the lag from finding to having stopped");
        }
        return String.join(" and ", all);
    }

    static Mode mode(Task task, Threat threat) {
        if (task.every().equals(Optional.of(Interval.CONTINUOUS))) {
            return Mode.CONTINUOUS;
        }
        if (task.timing().equals(Optional.of(Timing.RANDOMISED))) {
            return Mode.RANDOM;
        }
        boolean insider =
                threat.actor().contains(Actor.INSIDER) || threat.actor().contains(Actor.FORMER_INSIDER);
        boolean means = !threat.category().equals(Optional.of(ThreatCategory.NEGLIGENT_INSIDER));
        return insider && means ? Mode.KNOWN : Mode.UNIFORM;
    }

    /** The recurring work of a control. */
    List<Work> workOf(String control) {
        return world.workOf(control);
    }
}
