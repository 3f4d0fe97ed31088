package org.claviger.analysis.assess;

import java.util.List;
import java.util.Optional;
import org.claviger.model.Applicability;
import org.claviger.model.Relevance;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;

/** Findings about requirements as a whole: CLV-801 to CLV-803. */
final class RequirementChecks {
    private RequirementChecks() {}

    static void run(Subject subject, Findings findings) {
        subject.catalogue().requirements().forEach((id, requirement) -> {
            if (requirement.level() <= subject.level() && subject.applies(id)) {
                documented(id, subject, findings);
                implemented(id, subject, findings);
            }
        });
        unknown(subject, findings);
    }

    /** CLV-801: assessors read policies, standards and procedures first. */
    private static void documented(RequirementId id, Subject subject, Findings findings) {
        if (subject.relations().documentsOf(id).isEmpty()) {
            findings.at(id, "CLV-801", "No internal document is about " + titled(id, subject) + ".");
        }
    }

    /** CLV-802: something is done about it, and is there. */
    private static void implemented(RequirementId id, Subject subject, Findings findings) {
        List<String> controls = subject.relations().controlsOf(id);
        boolean there = controls.stream()
                .map(control -> subject.model().controls().get(control))
                .anyMatch(control -> control != null && ControlChecks.inPlace(control));
        if (controls.isEmpty()) {
            findings.at(id, "CLV-802", "No control implements " + titled(id, subject) + ".");
        } else if (!there) {
            findings.at(
                    id,
                    "CLV-802",
                    "No control that is in place implements " + titled(id, subject) + "; named: " + Words.list(controls)
                            + ".");
        }
    }

    private static String titled(RequirementId id, Subject subject) {
        return id + " (" + subject.catalogue().controlTitle(id) + ")";
    }

    /** CLV-803: ids that the catalogue does not have. */
    private static void unknown(Subject subject, Findings findings) {
        subject.model()
                .controls()
                .forEach((id, control) ->
                        unknown(new Ref(Kind.CONTROL, id), "implements", control.implements_(), subject, findings));
        subject.model()
                .documents()
                .forEach((id, document) -> unknown(
                        new Ref(Kind.DOCUMENT, id), "requirements", document.requirements(), subject, findings));
        subject.model()
                .relevance()
                .map(Relevance::requirements)
                .orElse(List.of())
                .forEach(each -> applicability(each, subject, findings));
        subject.model()
                .tasks()
                .forEach((id, task) -> unknown(new Ref(Kind.TASK, id), "for", task.for_(), subject, findings));
    }

    private static void applicability(Applicability each, Subject subject, Findings findings) {
        if (subject.catalogue().find(each.requirement()).isEmpty()) {
            findings.at(
                    "relevance",
                    "CLV-803",
                    "The catalogue " + subject.catalogue().version() + " has no requirement " + each.requirement()
                            + ".",
                    "requirements");
        } else if (!subject.says(each.because())) {
            findings.at(
                    "relevance",
                    "CLV-209",
                    each.requirement() + " is said to be " + Words.of(each.status()) + ", without a reason.",
                    "requirements");
        }
    }

    private static void unknown(Ref ref, String field, List<RequirementId> ids, Subject subject, Findings findings) {
        for (int i = 0; i < ids.size(); i++) {
            Optional<?> known = subject.catalogue().find(ids.get(i));
            if (known.isEmpty()) {
                findings.at(
                        ref,
                        "CLV-803",
                        "The catalogue " + subject.catalogue().version() + " has no requirement " + ids.get(i) + ".",
                        field,
                        Integer.toString(i));
            }
        }
    }
}
