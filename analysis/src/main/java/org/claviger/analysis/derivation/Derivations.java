package org.claviger.analysis.derivation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claviger.analysis.possible.Draw;
import org.claviger.analysis.relations.Relations;
import org.claviger.analysis.relations.Relations.Work;
import org.claviger.model.Basis;
import org.claviger.model.Control;
import org.claviger.model.ControlKind;
import org.claviger.model.Decision;
import org.claviger.model.Justification;
import org.claviger.model.Mapping;
import org.claviger.model.Model;
import org.claviger.model.Task;
import org.claviger.model.Threat;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;

/**
 * How often each recurring task of a model must be done, derived from how fast attacks are, what a look finds, and what is tolerated.
 * The longest interval of a task is the largest for which, all others as they are, every statement that applies holds; one that
 * serves several threats takes the least. A task of a control that is not in place yet is derived as if it were.
 */
public final class Derivations {
    /** Intervals that people keep, the longest first. */
    private static final List<Interval> NAMED = Stream.of(
                    "yearly",
                    "half-yearly",
                    "quarterly",
                    "every two months",
                    "monthly",
                    "every two weeks",
                    "weekly",
                    "twice a week",
                    "daily",
                    "every shift",
                    "hourly")
            .map(Interval::parse)
            .toList();

    private static final int DRAWS = 100;
    private static final int CURVE = 96;
    private static final long SEED = 1;

    private final Model model;
    private final Relations relations;
    private final Map<RequirementId, Interval> caps;
    private final Limits limits;
    private final ThreatCases stated;
    private final List<ThreatCases> worlds;

    /**
     * @param caps the longest that the catalogue allows, by requirement, up to the target level
     * @param possible models in which everything that is not known has one value, drawn alike; none if nothing is stated as not known
     */
    public Derivations(Model model, Relations relations, Map<RequirementId, Interval> caps, List<Model> possible) {
        this(
                caps,
                World.asStated(model, relations),
                possible.stream()
                        .map(each -> World.asStated(each, Relations.of(each)))
                        .toList());
    }

    private Derivations(Map<RequirementId, Interval> caps, World stated, List<World> worlds) {
        this.model = stated.model();
        this.relations = stated.relations();
        this.caps = Map.copyOf(caps);
        this.limits = new Limits(model);
        this.stated = new ThreatCases(stated);
        this.worlds = worlds.stream().map(ThreatCases::new).toList();
    }

    /** With as many possible models as 90 % confidence needs, where something is stated as not known. */
    public static Derivations of(Model model, Relations relations, Map<RequirementId, Interval> caps) {
        List<World> worlds = Draw.anything(model)
                ? IntStream.range(0, DRAWS)
                        .mapToObj(number -> World.drawn(model, relations, new Draw(SEED, number)))
                        .toList()
                : List.of();
        return new Derivations(caps, World.asStated(model, relations), worlds);
    }

    /** Every task, in the order of the model. */
    public List<TaskDerivation> all() {
        Set<String> ids = new LinkedHashSet<>(model.tasks().keySet());
        return ids.parallelStream().map(this::of).toList();
    }

    /** One task of the model. */
    public TaskDerivation of(String id) {
        Task task = Optional.ofNullable(model.tasks().get(id))
                .orElseThrow(() -> new IllegalArgumentException("There is no task/" + id + "."));
        Optional<Control> control = control(task);
        List<String> missing = new ArrayList<>();
        if (control.isEmpty()) {
            missing.add("states no control");
        }
        if (task.every().isEmpty() && task.event().isEmpty()) {
            missing.add("states neither how often it is done nor after which event");
        }
        boolean looks = looks(task, control);
        List<ThreatDerivation> threats = looks && task.every().isPresent() ? threats(id, task, control) : List.of();
        if (looks && threats.isEmpty() && task.every().isPresent()) {
            missing.add("serves no threat: its control acts against none");
        }
        Longest longest = threats.stream()
                .map(ThreatDerivation::longest)
                .reduce(Longest::and)
                .orElse(new Longest.NotShown("There is no attack window that it would be held against."));
        Optional<Longest> assured =
                threats.stream().flatMap(each -> each.assured().stream()).reduce(Longest::and);
        Optional<Interval> cap = cap(id, task);
        String inputs = Inputs.digest(model, relations, task, threats);
        TaskDerivation.Adoption adoption = adoption(task, inputs);
        return new TaskDerivation(
                new Ref(Kind.TASK, id),
                task.every(),
                threats,
                longest,
                assured,
                longest instanceof Longest.Days(double days) ? named(days, cap) : cap,
                cap,
                task.because().flatMap(Justification::basis),
                verdict(task, threats, cap, missing),
                inputs,
                adoption,
                missing);
    }

    /** Beside the work that looks, a control may have work that tests or tunes it. */
    private static boolean looks(Task task, Optional<Control> control) {
        return task.finds().isPresent()
                || control.filter(each -> each.kind().contains(ControlKind.DETECTIVE))
                                .isPresent()
                        && task.because()
                                .flatMap(Justification::basis)
                                .filter(basis -> basis != Basis.DERIVED)
                                .isEmpty();
    }

    private Optional<Control> control(Task task) {
        return task.control()
                .flatMap(ref -> Optional.ofNullable(model.controls().get(ref.id())));
    }

    /** Work without an attack window has a third basis: somebody demands it, or somebody gives the reason and stands for it. */
    private static Verdict verdict(
            Task task, List<ThreatDerivation> threats, Optional<Interval> cap, List<String> missing) {
        boolean late = cap.filter(most ->
                        task.every().filter(every -> every.compareTo(most) > 0).isPresent())
                .isPresent();
        if (late) {
            return Verdict.NOT_MET;
        }
        if (!threats.isEmpty()) {
            return threats.stream().map(ThreatDerivation::verdict).reduce(Verdict.MET, Verdict::and);
        }
        boolean reasoned = task.because()
                .filter(because ->
                        because.basis().filter(basis -> basis != Basis.DERIVED).isPresent()
                                && because.reason().isPresent()
                                && because.adopted().flatMap(Decision::by).isPresent())
                .isPresent();
        if (!reasoned && missing.isEmpty()) {
            missing.add("has no attack window, and is neither mandated nor reasoned by a role that adopted it");
        }
        return reasoned ? Verdict.MET : Verdict.NOT_SHOWN;
    }

    private static Optional<Interval> named(double days, Optional<Interval> cap) {
        return NAMED.stream()
                .filter(each -> each.longestGapDays() <= days)
                .filter(each -> cap.filter(most -> each.compareTo(most) > 0).isEmpty())
                .findFirst()
                .or(() -> Optional.of(Interval.CONTINUOUS));
    }

    /** A requirement's longest interval binds a task if no other work for it keeps it. */
    private Optional<Interval> cap(String id, Task task) {
        List<RequirementId> requirements =
                task.for_().isEmpty() ? control(task).map(Control::implements_).orElse(List.of()) : task.for_();
        return requirements.stream()
                .flatMap(
                        requirement -> Optional.ofNullable(caps.get(requirement))
                                .filter(most -> !keptByOthers(id, requirement, most))
                                .stream())
                .min(Interval::compareTo);
    }

    private boolean keptByOthers(String id, RequirementId requirement, Interval most) {
        return relations.workFor(requirement).stream()
                .filter(work -> !work.taskId().equals(id))
                .map(Work::task)
                .anyMatch(other -> other.every()
                        .filter(every -> every.compareTo(most) <= 0)
                        .isPresent());
    }

    private static TaskDerivation.Adoption adoption(Task task, String inputs) {
        Optional<Justification> because = task.because();
        boolean adopted = because.flatMap(Justification::adopted)
                .filter(decision -> decision.by().isPresent() && decision.on().isPresent())
                .isPresent();
        if (!adopted) {
            return TaskDerivation.Adoption.DRAFT;
        }
        return because.flatMap(Justification::inputs)
                .map(digest -> digest.equals(inputs) ? TaskDerivation.Adoption.ADOPTED : TaskDerivation.Adoption.STALE)
                .orElse(TaskDerivation.Adoption.UNBOUND);
    }

    /** What stays of a threat if a task is done every so many days. */
    public record Stays(double days, double perYear) {}

    /**
     * The curve of a task against one of its threats, from hourly to yearly; empty where it is not shown.
     *
     * @param id of a task
     */
    public List<Stays> curve(String id, String threatId) {
        Optional<Task> task = Optional.ofNullable(model.tasks().get(id));
        ThreatCase threat = task.map(each -> cases(stated, each, control(each)).of(threatId))
                .orElseGet(() -> stated.of(threatId));
        if (threat.rate().isEmpty() || threat.watch().isEmpty()) {
            return List.of();
        }
        List<Stays> curve = new ArrayList<>();
        double low = Math.log(1 / 24.0);
        double high = Math.log(Interval.YEARLY.longestGapDays());
        for (int i = 0; i <= CURVE; i++) {
            double days = Math.exp(low + (high - low) * i / CURVE);
            double detection = threat.watch().get().roughly().detection(id, days);
            curve.add(new Stays(days, threat.rate().getAsDouble() * (1 - detection)));
        }
        return curve;
    }

    // --- per threat -----------------------------------------------------------------------------------------------

    private List<ThreatDerivation> threats(String id, Task task, Optional<Control> control) {
        ThreatCases cases = cases(stated, task, control);
        List<ThreatCases> possible =
                worlds.stream().map(world -> cases(world, task, control)).toList();
        return control.stream()
                .flatMap(each -> each.against().stream())
                .map(Mapping::threat)
                .map(Ref::id)
                .distinct()
                .flatMap(threat -> Optional.ofNullable(model.threats().get(threat))
                        .map(each -> threat(id, task, threat, each, cases, possible))
                        .stream())
                .toList();
    }

    private static ThreatCases cases(ThreatCases world, Task task, Optional<Control> control) {
        return control.isEmpty() || ThreatCases.inPlace(control.get())
                ? world
                : world.supposing(task.control().orElseThrow().id());
    }

    private ThreatDerivation threat(
            String id, Task task, String threatId, Threat threat, ThreatCases cases, List<ThreatCases> worlds) {
        ThreatCase stated = cases.of(threatId);
        Optional<Look> look = ThreatCases.look(id, task, threat);
        List<String> missing = new ArrayList<>();
        stated.missing().forEach(each -> missing.add("threat/" + threatId + " " + each));
        if (task.finds().isEmpty()) {
            missing.add("task/" + id + " does not state what a look finds");
        }
        Optional<Watch> watch = stated.watch().filter(_ -> look.isPresent());
        List<Limit> applying = limits.of(threatId);
        if (applying.isEmpty()) {
            missing.add("no tolerance in numbers is stated for threat/" + threatId + ", its wallets or the system");
        }
        double detection = cases.detection(threatId);
        List<Standing> standings = new ArrayList<>();
        Longest longest = new Longest.Any();
        Optional<Longest> assured = Optional.empty();
        List<Lever> levers = List.of();
        for (Limit limit : applying) {
            Total total = Total.of(limit, id, cases);
            double now = total.now();
            Standing standing = new Standing(limit, now, verdict(limit, total, now), total.missing());
            standings.add(standing);
            Longest here = watch.isEmpty()
                    ? new Longest.NotShown(
                            missing.isEmpty() ? "It is not stated what a look finds." : missing.getFirst())
                    : longest(id, task, limit, total, longest);
            longest = longest.and(here);
            if (watch.isPresent() && total.missing().isEmpty() && !worlds.isEmpty()) {
                assured = Optional.of(assured(id, limit, worlds, task, here, assured));
            }
            if (standing.verdict() == Verdict.NOT_MET
                    && levers.isEmpty()
                    && watch.isPresent()
                    && stated.rate().orElse(0) > 0) {
                double allowed = limit.most() - (now - share(limit, stated, detection));
                levers = allowed > 0 ? new Levers(stated, look.orElseThrow()).of(limit, allowed) : List.of();
            }
        }
        if (applying.isEmpty()) {
            longest = new Longest.NotShown("No tolerance in numbers applies.");
        }
        Verdict verdict =
                standings.stream().map(Standing::verdict).reduce(Verdict::and).orElse(Verdict.NOT_SHOWN);
        return new ThreatDerivation(
                threatId,
                look,
                stated.rate(),
                watch.map(each -> new Watch(each.attack(), List.of(look.orElseThrow())).detection())
                        .map(OptionalDouble::of)
                        .orElseGet(OptionalDouble::empty),
                watch.isPresent() ? OptionalDouble.of(detection) : OptionalDouble.empty(),
                watch.isPresent() && stated.rate().isPresent()
                        ? OptionalDouble.of(stated.rate().getAsDouble() * (1 - detection))
                        : OptionalDouble.empty(),
                standings,
                longest,
                assured,
                watch.isEmpty() && verdict == Verdict.MET ? Verdict.NOT_SHOWN : verdict,
                missing,
                levers);
    }

    private static double share(Limit limit, ThreatCase threat, double detection) {
        double lost = limit.measure() == Limit.Measure.RATE ? 1 : threat.loss().orElse(0);
        double saved =
                limit.measure() == Limit.Measure.RATE ? 0 : threat.stopped().orElse(0);
        return threat.rate().orElse(0) * ((1 - detection) * lost + detection * saved);
    }

    private static Verdict verdict(Limit limit, Total total, double now) {
        return now > limit.most() ? Verdict.NOT_MET : total.missing().isEmpty() ? Verdict.MET : Verdict.NOT_SHOWN;
    }

    /** @param before what other limits allow: one that holds there does not make it shorter */
    private static Longest longest(String id, Task task, Limit limit, Total total, Longest before) {
        if (!total.missing().isEmpty()) {
            return new Longest.NotShown(total.missing().getFirst());
        }
        if (before instanceof Longest.Days(double days) && total.meets(limit, watch -> watch.detection(id, days))) {
            return before;
        }
        return total.longest(id, limit, Math.max(1, task.every().orElseThrow().longestGapDays()));
    }

    private static Longest assured(
            String id, Limit limit, List<ThreatCases> worlds, Task task, Longest best, Optional<Longest> before) {
        List<Total> totals =
                worlds.stream().map(world -> Total.of(limit, id, world)).toList();
        Assured assured = new Assured(id, limit);
        if (before.isPresent() && before.get() instanceof Longest.Days(double days) && assured.holds(totals, days)) {
            return before.get();
        }
        double guess = best instanceof Longest.Days(double days)
                ? days
                : Math.max(1, task.every().orElseThrow().longestGapDays());
        Longest here = assured.of(totals, guess);
        return before.map(each -> each.and(here)).orElse(here);
    }
}
