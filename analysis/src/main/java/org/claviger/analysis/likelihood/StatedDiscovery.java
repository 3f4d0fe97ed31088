package org.claviger.analysis.likelihood;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.relations.Relations;
import org.claviger.analysis.relations.Relations.Against;
import org.claviger.analysis.relations.Relations.Work;
import org.claviger.model.Control;
import org.claviger.model.ControlKind;
import org.claviger.model.ControlState;
import org.claviger.model.Finding;
import org.claviger.model.Generation;
import org.claviger.model.Key;
import org.claviger.model.Model;
import org.claviger.model.Period;
import org.claviger.model.ProcessKind;
import org.claviger.model.Task;
import org.claviger.model.Threat;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Probability;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Span;

/**
 * How what a threat brought about is noticed, from what the model states: its discovery and recovery, the recurring work of
 * the detective controls in place against it (as far apart as the interval permits, from the last or first day stated, else
 * all on one day), rotation, and the day on which keys were made.
 */
final class StatedDiscovery {
    static final double DAYS_A_YEAR = 365.25;

    private final Model model;
    private final Relations relations;
    private final LocalDate today;

    StatedDiscovery(Model model, Relations relations, LocalDate today) {
        this.model = model;
        this.relations = relations;
        this.today = today;
    }

    /** One behaviour, or two whose rates add up where a continuous control notices a share at once. Not shown with a clause that says what is missing. */
    Answer<List<Behaviour>> of(String id, Threat threat, double rate) {
        OptionalDouble recovery = threat.recovery()
                .map(StatedDiscovery::years)
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
        if (threat.discovery().isEmpty()) {
            return new Answer.NotShown<>("does not state its discovery, and does harm only with others");
        }
        return switch (threat.discovery().get()) {
            case MOMENTARY -> new Answer.Shown<>(List.of(new Behaviour.Momentary(rate)));
            case AT_ONCE ->
                recovery.isPresent()
                        ? new Answer.Shown<>(List.of(new Behaviour.Revealed(rate, recovery.getAsDouble())))
                        : new Answer.NotShown<>("states no recovery");
            case WHEN_LOOKED_FOR -> hidden(id, threat, rate, recovery.orElse(0));
        };
    }

    private Answer<List<Behaviour>> hidden(String id, Threat threat, double rate, double recovery) {
        List<Behaviour> behaviours = new ArrayList<>();
        List<Inspection> inspections = new ArrayList<>();
        double rest = rate;
        for (Task task : looks(id)) {
            Finding finding = task.finds().orElseThrow();
            double lag =
                    Math.max(recovery, finding.lag().map(StatedDiscovery::years).orElse(0.0));
            if (lag == 0 && finding.lag().isEmpty() && threat.recovery().isEmpty()) {
                return new Answer.NotShown<>("states no recovery, and a task that finds it no lag");
            }
            double found = Probability.middle(finding.probability().orElseThrow());
            double coverage = Probability.middle(finding.coverage().orElseThrow());
            Interval every = task.every().orElseThrow();
            if (every.equals(Interval.CONTINUOUS)) {
                behaviours.add(new Behaviour.Revealed(rest * found * coverage, lag));
                rest *= 1 - found * coverage;
            } else {
                inspections.add(new Inspection(dates(task, every), found, coverage, lag));
            }
        }
        Optional<Clean> clean = clean(threat, inspections);
        if (clean.isEmpty()) {
            return new Answer.NotShown<>(
                    "stands unseen in variants that no work in place looks for, and no day is stated on which "
                            + "its targets were surely in order (generation of a key, last rotation)");
        }
        behaviours.add(new Behaviour.Latent(rest, inspections, clean.get()));
        return new Answer.Shown<>(behaviours);
    }

    /** The recurring work in place that says how often it looks and what a look finds. */
    private List<Task> looks(String id) {
        return relations.against(id).stream()
                .filter(against ->
                        inPlace(against.control()) && against.control().kind().contains(ControlKind.DETECTIVE))
                .map(Against::controlId)
                .distinct()
                .flatMap(control -> relations.workOf(control).stream())
                .map(Work::task)
                .filter(task -> task.every().isPresent()
                        && task.finds().flatMap(Finding::probability).isPresent()
                        && task.finds().flatMap(Finding::coverage).isPresent())
                .toList();
    }

    private static boolean inPlace(Control control) {
        return control.state().equals(Optional.of(ControlState.IN_PLACE));
    }

    private Dates dates(Task task, Interval every) {
        double reference = task.last().or(task::starts).map(this::yearsUntil).orElse(0.0);
        return new Dates.Every(every.longestGapDays() / DAYS_A_YEAR, reference);
    }

    /** Empty if it matters when the targets were in order and nothing says it. */
    private Optional<Clean> clean(Threat threat, List<Inspection> inspections) {
        Optional<Clean> rotated = threat.targets().stream()
                .map(this::rotation)
                .reduce((one, other) -> one.equals(other) ? one : Optional.empty())
                .flatMap(each -> each);
        if (rotated.isPresent()) {
            return rotated;
        }
        List<Optional<Double>> ages = threat.targets().stream().map(this::age).toList();
        if (!ages.isEmpty() && ages.stream().allMatch(Optional::isPresent)) {
            return Optional.of(new Clean.Since(
                    ages.stream().flatMap(Optional::stream).max(Double::compare).orElseThrow()));
        }
        boolean settles = inspections.stream().anyMatch(each -> each.coverage() == 1 && each.found() >= 1e-3);
        return settles ? Optional.of(new Clean.LongAgo()) : Optional.empty();
    }

    /** Work in place on a process of rotation that covers a target, last done on a stated day. */
    private Optional<Clean> rotation(Ref target) {
        return model.tasks().values().stream()
                .filter(task -> task.every().isPresent() && task.last().isPresent() && covers(task, target))
                .<Clean>map(task -> {
                    double age = Math.max(0, -yearsUntil(task.last().orElseThrow()));
                    double period = task.every().orElseThrow().longestGapDays() / DAYS_A_YEAR;
                    return age < period ? new Clean.Renewed(period, age) : new Clean.Since(age);
                })
                .findFirst();
    }

    private boolean covers(Task task, Ref target) {
        Optional<Control> control = task.control()
                .flatMap(ref -> Optional.ofNullable(model.controls().get(ref.id())));
        if (control.filter(StatedDiscovery::inPlace).isEmpty()) {
            return false;
        }
        List<Ref> covered = Stream.concat(task.covers().stream(), control.get().where().stream())
                .toList();
        return covered.contains(target) && covered.stream().anyMatch(this::rotates);
    }

    private boolean rotates(Ref ref) {
        return ref.kind() == Kind.PROCESS
                && Optional.ofNullable(model.processes().get(ref.id()))
                        .flatMap(process -> process.kind())
                        .equals(Optional.of(ProcessKind.ROTATION));
    }

    private Optional<Double> age(Ref target) {
        return target.kind() != Kind.KEY
                ? Optional.empty()
                : Optional.ofNullable(model.keys().get(target.id()))
                        .flatMap(StatedDiscovery::made)
                        .map(day -> Math.max(0, -yearsUntil(day)));
    }

    private static Optional<LocalDate> made(Key key) {
        return key.generated().flatMap(Generation::when).or(() -> key.period().flatMap(Period::from));
    }

    private double yearsUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(today, day) / DAYS_A_YEAR;
    }

    private static double years(Span span) {
        return span.days() / DAYS_A_YEAR;
    }
}
