package org.claviger.analysis.assess;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claviger.model.Component;
import org.claviger.model.Shown;
import org.claviger.model.Step;
import org.claviger.model.StepKind;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Findings about how assets leave a wallet, step by step: CLV-611 and CLV-615. */
final class WorkflowChecks {
    private WorkflowChecks() {}

    static void run(Subject subject, Findings findings) {
        subject.model().workflows().forEach((id, workflow) -> {
            Ref ref = new Ref(Kind.WORKFLOW, id);
            verification(ref, workflow.steps(), subject, findings);
            blind(ref, workflow.steps(), subject, findings);
        });
    }

    /** CLV-611: whoever approves has something to check against that is not what built or showed the transaction. */
    private static void verification(Ref ref, List<Step> steps, Subject subject, Findings findings) {
        Independence independence = Independence.from(
                steps.stream().flatMap(step -> step.sees().stream()).toList(), subject.model());
        boolean verified = steps.stream()
                .takeWhile(step -> step.step() != StepKind.SIGN)
                .anyMatch(step -> verifies(step, independence));
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean saidNone = step.verifiesOn().filter(List::isEmpty).isPresent();
            if (step.step() == StepKind.APPROVE && !verifies(step, independence) && (saidNone || !verified)) {
                findings.at(
                        ref,
                        "CLV-611",
                        "In " + ref + " whoever approves has no independent way to verify what is approved"
                                + (step.sees().isEmpty()
                                        ? "."
                                        : "; everybody looks at " + Words.refs(step.sees()) + "."),
                        "steps",
                        Integer.toString(i));
            }
        }
    }

    private static boolean verifies(Step step, Independence independence) {
        Stream<Ref> means = step.step() == StepKind.VERIFY
                ? Stream.of(step.on(), step.over(), step.verifiesOn().orElse(List.of()))
                        .flatMap(List::stream)
                : step.verifiesOn().stream().flatMap(List::stream);
        return means.anyMatch(independence::of);
    }

    /** CLV-615: whoever signs can read what is signed on the device that signs it. */
    private static void blind(Ref ref, List<Step> steps, Subject subject, Findings findings) {
        for (int i = 0; i < steps.size(); i++) {
            List<Ref> unreadable = lookedAt(steps.get(i))
                    .distinct()
                    .filter(device -> showsNothingReadable(device, subject))
                    .toList();
            if (!unreadable.isEmpty()) {
                findings.at(
                        ref,
                        "CLV-615",
                        "In " + ref + " transactions are signed on " + Words.refs(unreadable)
                                + ", where nobody can read them.",
                        "steps",
                        Integer.toString(i));
            }
        }
    }

    private static Stream<Ref> lookedAt(Step step) {
        return switch (step.step()) {
            case APPROVE, SIGN -> Stream.concat(step.on().stream(), step.sees().stream());
            default -> Stream.empty();
        };
    }

    private static boolean showsNothingReadable(Ref device, Subject subject) {
        return Optional.ofNullable(subject.model().components().get(device.id()))
                .flatMap(Component::shows)
                .filter(shown -> shown == Shown.HASH || shown == Shown.NOTHING)
                .isPresent();
    }
}
