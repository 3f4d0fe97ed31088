package org.claviger.analysis.assess;

import java.util.List;
import java.util.stream.Collectors;
import org.claviger.analysis.derivation.Derivations;
import org.claviger.analysis.derivation.Longest;
import org.claviger.analysis.derivation.TaskDerivation;
import org.claviger.analysis.derivation.ThreatDerivation;
import org.claviger.analysis.derivation.Verdict;
import org.claviger.analysis.derivation.Wording;
import org.claviger.model.value.Interval;

/** Findings from derived frequencies: CLV-412 and CLV-413. */
final class FrequencyChecks {
    private FrequencyChecks() {}

    static void run(Subject subject, Findings findings) {
        boolean limited = subject.model().criteria().stream()
                .flatMap(criteria -> criteria.tolerances().stream())
                .anyMatch(tolerance -> tolerance.annualProbability().isPresent()
                        || tolerance.expectedAnnualLoss().isPresent());
        boolean bound = subject.model().tasks().values().stream()
                .anyMatch(task ->
                        task.because().flatMap(because -> because.inputs()).isPresent());
        if (!limited && !bound) {
            return;
        }
        new Derivations(subject.model(), subject.relations(), subject.caps(), List.of())
                .all()
                .forEach(task -> {
                    seldom(task, findings);
                    stale(task, findings);
                });
    }

    /** CLV-412: more stays than is tolerated, and doing it more often would help; what no interval of it helps is told of the threats. */
    private static void seldom(TaskDerivation task, Findings findings) {
        List<ThreatDerivation> missed = task.threats().stream()
                .filter(each -> each.verdict() == Verdict.NOT_MET
                        && switch (each.longest()) {
                            case Longest.Days(double days) ->
                                task.chosenDays()
                                        .filter(chosen -> chosen > days)
                                        .isPresent();
                            case Longest.None none -> !none.hopeless();
                            case Longest.Any _, Longest.NotShown _ -> false;
                        })
                .toList();
        if (missed.isEmpty()) {
            return;
        }
        String which = missed.stream()
                .map(each -> "threat/" + each.threat() + " ("
                        + each.standings().stream()
                                .filter(standing -> standing.verdict() == Verdict.NOT_MET)
                                .map(Wording::standing)
                                .collect(Collectors.joining("; "))
                        + "; longest interval: " + Wording.longest(each.longest()) + ")")
                .collect(Collectors.joining(", "));
        findings.at(
                task.task(),
                "CLV-412",
                task.task() + " is done " + task.chosen().map(Interval::words).orElse("after an event")
                        + ", and more than is tolerated stays of " + which + ".",
                "every");
    }

    /** CLV-413: adopted for other numbers. */
    private static void stale(TaskDerivation task, Findings findings) {
        if (task.adoption() == TaskDerivation.Adoption.STALE) {
            findings.at(
                    task.task(),
                    "CLV-413",
                    "The frequency of " + task.task() + " was adopted for other numbers than it follows from now ("
                            + task.inputs() + ").",
                    "because");
        }
    }
}
