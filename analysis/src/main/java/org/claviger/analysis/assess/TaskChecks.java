package org.claviger.analysis.assess;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.analysis.relations.Relations.Work;
import org.claviger.analysis.standing.WorkStanding;
import org.claviger.analysis.standing.WorkStanding.State;
import org.claviger.knowledge.Catalogue.Recurring;
import org.claviger.model.Basis;
import org.claviger.model.Control;
import org.claviger.model.ControlKind;
import org.claviger.model.Decision;
import org.claviger.model.Justification;
import org.claviger.model.Task;
import org.claviger.model.TempoEstimate;
import org.claviger.model.Threat;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Range;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;
import org.claviger.model.value.Span;

/** Findings about recurring work and how often it is done: CLV-401 to CLV-411. */
final class TaskChecks {
    private TaskChecks() {}

    static void run(Subject subject, Findings findings) {
        subject.model()
                .controls()
                .forEach((id, control) -> withoutWork(new Ref(Kind.CONTROL, id), control, subject, findings));
        Set<Ref> looking = subject.model().tasks().values().stream()
                .filter(task -> task.finds().isPresent())
                .flatMap(task -> task.control().stream())
                .collect(Collectors.toSet());
        subject.model().tasks().forEach((id, task) -> {
            Ref ref = new Ref(Kind.TASK, id);
            frequency(ref, task, findings);
            reason(ref, task, subject, findings);
            adoption(ref, task, findings);
            tempo(ref, task, looking, subject, findings);
            overdue(ref, task, subject, findings);
            if (task.by().isEmpty()) {
                findings.at(ref, "CLV-407", "No role does " + ref + ".");
            }
        });
        caps(subject, findings);
        required(subject, findings);
    }

    /** CLV-401: a control that has to be done again and again, without the work. */
    private static void withoutWork(Ref ref, Control control, Subject subject, Findings findings) {
        if (control.oneOff().isPresent()
                || ControlChecks.retired(control)
                || !subject.relations().workOf(ref.id()).isEmpty()) {
            return;
        }
        if (control.kind().contains(ControlKind.DETECTIVE)) {
            findings.at(ref, "CLV-401", ref + " is to notice something, but no recurring work of it is defined.");
            return;
        }
        Map<RequirementId, Recurring> recurring = subject.catalogue().recurringUpTo(subject.level());
        List<String> wanted = control.implements_().stream()
                .filter(id -> recurring.containsKey(id)
                        && subject.relations().workFor(id).isEmpty())
                .map(RequirementId::text)
                .toList();
        if (!wanted.isEmpty()) {
            findings.at(
                    ref,
                    "CLV-401",
                    ref + " implements " + Words.list(wanted) + ", which recurs, but defines no recurring work.");
        }
    }

    /** CLV-401 at the task: work without a frequency or an event. */
    private static void frequency(Ref ref, Task task, Findings findings) {
        if (task.every().isEmpty() && task.event().isEmpty()) {
            findings.at(ref, "CLV-401", ref + " states neither how often it is done nor after which event.");
        }
    }

    /** CLV-402, CLV-403: why so often. Work that follows an event needs no reason for an interval. */
    private static void reason(Ref ref, Task task, Subject subject, Findings findings) {
        if (task.every().isEmpty()) {
            return;
        }
        Optional<Basis> basis = task.because().flatMap(Justification::basis);
        Optional<String> reason = task.because().flatMap(Justification::reason);
        if (basis.isEmpty() && reason.isEmpty()) {
            findings.at(ref, "CLV-402", ref + " is done " + words(task) + ", and no reason is given.");
        } else if (reason.filter(subject.knowledge().boilerplate()::emptyReason).isPresent()) {
            findings.at(
                    ref,
                    "CLV-403",
                    "The reason for doing " + ref + " " + words(task) + " says nothing: \"" + reason.get() + "\".",
                    "because");
        } else if (reason.isEmpty() && basis.get() != Basis.DERIVED) {
            findings.at(ref, "CLV-402", ref + " is " + Words.of(basis.get()) + ", but by what is not said.", "because");
        } else if (basis.equals(Optional.of(Basis.DERIVED))) {
            derivable(ref, task, subject, findings);
        }
    }

    /** CLV-408: a derived frequency has the numbers that it follows from. */
    private static void derivable(Ref ref, Task task, Subject subject, Findings findings) {
        boolean tempo = threats(task, subject).anyMatch(threat -> range(threat).isPresent());
        boolean finds = task.finds().flatMap(finding -> finding.probability()).isPresent();
        if (!tempo || !finds) {
            String missing = tempo
                    ? "the probability that one look finds a trace"
                    : finds ? "the tempo of a threat it serves" : "the tempo of a threat and what one look finds";
            findings.at(
                    ref,
                    "CLV-408",
                    "The frequency of " + ref + " is called derived, but " + missing + " is not stated.",
                    "because");
        }
    }

    /** CLV-409: somebody stands for the frequency. */
    private static void adoption(Ref ref, Task task, Findings findings) {
        if (task.every().isEmpty() || task.because().isEmpty()) {
            return;
        }
        Optional<Decision> adopted = task.because().flatMap(Justification::adopted);
        if (adopted.flatMap(Decision::by).isEmpty()
                || adopted.flatMap(Decision::on).isEmpty()) {
            findings.at(ref, "CLV-409", "No role has adopted the frequency of " + ref + " with a date.", "because");
        }
    }

    /**
     * CLV-404: looking too seldom to notice in time. The simplest stated rule: the longest gap that the interval permits
     * must not exceed the geometric middle of the threat's tempo; beyond the upper end nothing is noticed in time.
     */
    private static void tempo(Ref ref, Task task, Set<Ref> looking, Subject subject, Findings findings) {
        if (task.every().isEmpty() || !notices(task, looking, subject)) {
            return;
        }
        double lag =
                task.finds().flatMap(finding -> finding.lag()).map(Span::days).orElse(0.0);
        double gap = task.every().get().longestGapDays() + lag;
        String apart = lag == 0
                ? "up to " + Words.days(gap) + " apart"
                : "at worst " + Words.days(gap) + " from trace to stop";
        servedThreats(task, subject).forEach(threatRef -> {
            Optional<Range<Span>> range = Optional.ofNullable(
                            subject.model().threats().get(threatRef.id()))
                    .flatMap(TaskChecks::range);
            if (range.isEmpty()) {
                return;
            }
            double low = range.get().low().days();
            double high = range.get().high().days();
            String says = ref + " is done " + words(task) + " (" + apart + "); " + threatRef + " takes " + range.get();
            if (gap > high) {
                findings.at(ref, "CLV-404", says + ", so it is over before anybody looks.", "every");
            } else if (gap > Math.sqrt(Math.max(low, 0) * high)) {
                findings.milder(
                        ref, "CLV-404", says + ", so about every second one is over before anybody looks.", "every");
            }
        });
    }

    private static boolean notices(Task task, Set<Ref> looking, Subject subject) {
        if (task.finds().isPresent()) {
            return true;
        }
        // Beside the work that looks, a control may have work that tests or tunes it.
        boolean othersLook = task.control().filter(looking::contains).isPresent();
        return !othersLook
                && control(task, subject)
                        .filter(control -> control.kind().contains(ControlKind.DETECTIVE))
                        .isPresent();
    }

    private static Optional<Control> control(Task task, Subject subject) {
        return task.control()
                .flatMap(ref -> Optional.ofNullable(subject.model().controls().get(ref.id())));
    }

    private static Stream<Ref> servedThreats(Task task, Subject subject) {
        return control(task, subject).stream()
                .flatMap(control -> control.against().stream())
                .map(mapping -> mapping.threat())
                .distinct();
    }

    private static Stream<Threat> threats(Task task, Subject subject) {
        return servedThreats(task, subject)
                .flatMap(ref -> Stream.ofNullable(subject.model().threats().get(ref.id())));
    }

    private static Optional<Range<Span>> range(Threat threat) {
        return threat.tempo().flatMap(TempoEstimate::range);
    }

    /** CLV-411: the stated last time is longer ago than the interval permits. */
    private static void overdue(Ref ref, Task task, Subject subject, Findings findings) {
        boolean overdue =
                WorkStanding.of(subject.model(), task, subject.today()).state() == State.OVERDUE;
        if (overdue) {
            LocalDate last = task.last().orElseThrow();
            findings.at(
                    ref,
                    "CLV-411",
                    ref + " is to be done " + words(task) + " and was last done on " + last + ", "
                            + Words.times(ChronoUnit.DAYS.between(last, subject.today()), "day", "days") + " ago.",
                    "last");
        }
    }

    /** CLV-405: an interval longer than the catalogue allows, for a requirement at or below the target level. */
    private static void caps(Subject subject, Findings findings) {
        subject.catalogue().recurringUpTo(subject.level()).forEach((requirement, recurring) -> {
            if (recurring.atMost().isEmpty()) {
                return;
            }
            Interval cap = recurring.atMost().get();
            List<Work> work = subject.relations().workFor(requirement);
            boolean kept = work.stream().anyMatch(each -> within(each.task(), cap));
            for (Work each : work) {
                if (!kept
                        && each.task()
                                .every()
                                .filter(every -> every.compareTo(cap) > 0)
                                .isPresent()) {
                    findings.at(
                            each.ref(),
                            "CLV-405",
                            each.ref() + " is done " + words(each.task()) + "; " + requirement + " allows " + limit(cap)
                                    + ".",
                            List.of(requirement),
                            "every");
                }
            }
        });
    }

    private static boolean within(Task task, Interval cap) {
        return task.every().filter(every -> every.compareTo(cap) <= 0).isPresent();
    }

    private static String limit(Interval cap) {
        return cap.equals(Interval.CONTINUOUS) ? "no gap at all" : "at most " + cap;
    }

    /** CLV-406: recurring work that the target level wants and nobody does. */
    private static void required(Subject subject, Findings findings) {
        subject.catalogue().recurringUpTo(subject.level()).forEach((requirement, recurring) -> {
            boolean elsewhere = ReviewChecks.isThreatModelReview(requirement);
            if (!elsewhere
                    && subject.applies(requirement)
                    && comesBack(recurring)
                    && subject.relations().workFor(requirement).isEmpty()) {
                findings.at(
                        requirement,
                        "CLV-406",
                        requirement + " wants recurring work (" + recurring.work() + "); no control has it.");
            }
        });
    }

    /** Work that only follows an event is a matter of its control; work that comes back by itself needs a calendar. */
    private static boolean comesBack(Recurring recurring) {
        return recurring.event().isEmpty() || recurring.atMost().isPresent() || recurring.periodically();
    }

    private static String words(Task task) {
        return task.every().map(Interval::words).orElse("after an event");
    }
}
