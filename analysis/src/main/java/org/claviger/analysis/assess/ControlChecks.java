package org.claviger.analysis.assess;

import java.util.List;
import java.util.Optional;
import org.claviger.analysis.relations.Relations.Against;
import org.claviger.model.Control;
import org.claviger.model.ControlState;
import org.claviger.model.Mapping;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Findings about controls and what they are said to do: CLV-204 and CLV-301 to CLV-308. */
final class ControlChecks {
    private ControlChecks() {}

    static void run(Subject subject, Findings findings) {
        subject.model().controls().forEach((id, control) -> {
            Ref ref = new Ref(Kind.CONTROL, id);
            if (retired(control)) {
                return;
            }
            withoutThreat(ref, control, findings);
            mappings(ref, control, subject, findings);
            planned(ref, control, subject, findings);
            state(ref, control, subject, findings);
            if (control.owner().isEmpty()) {
                findings.at(ref, "CLV-307", "Nobody answers for " + ref + ".");
            }
        });
        subject.model().threats().forEach((id, _) -> onlyPlanned(new Ref(Kind.THREAT, id), subject, findings));
    }

    /** CLV-204: a control that addresses nothing. */
    private static void withoutThreat(Ref ref, Control control, Findings findings) {
        if (control.against().isEmpty()) {
            findings.at(ref, "CLV-204", ref + " does not say against which threat it acts.");
        }
    }

    /** CLV-301, CLV-302, CLV-308: a mapping says how the control acts, how well, and on what evidence. */
    private static void mappings(Ref ref, Control control, Subject subject, Findings findings) {
        List<Mapping> mappings = control.against();
        for (int i = 0; i < mappings.size(); i++) {
            Mapping mapping = mappings.get(i);
            String place = Integer.toString(i);
            if (mapping.effect()
                    .filter(effect -> !effect.isBlank()
                            && !subject.knowledge().boilerplate().emptyEffect(effect))
                    .isEmpty()) {
                findings.at(
                        ref,
                        "CLV-301",
                        ref + " does not say how it acts on " + mapping.threat() + ".",
                        "against",
                        place);
            }
            if (mapping.evidence()
                            .filter(text -> subject.says(Optional.of(text))
                                    && !subject.knowledge().boilerplate().emptyEffect(text))
                            .isEmpty()
                    && !isPlanned(control)) {
                findings.at(
                        ref,
                        "CLV-302",
                        "Nothing shows that " + ref + " works against " + mapping.threat() + ".",
                        "against",
                        place);
            }
            if (mapping.strength().isEmpty()) {
                findings.at(
                        ref,
                        "CLV-308",
                        "How well " + ref + " works against " + mapping.threat() + " is not stated.",
                        "against",
                        place);
            }
        }
    }

    /** CLV-304: a planned control has a date that has not passed. */
    private static void planned(Ref ref, Control control, Subject subject, Findings findings) {
        if (!isPlanned(control)) {
            return;
        }
        if (control.due().isEmpty()) {
            findings.at(ref, "CLV-304", ref + " is planned, without a date.", "state");
        } else if (control.due().get().isBefore(subject.today())) {
            findings.at(
                    ref,
                    "CLV-304",
                    ref + " was to be in place by " + control.due().get() + " and is still planned.",
                    "due");
        }
    }

    /** CLV-305, CLV-306: whether a control is there is said, and shown. */
    private static void state(Ref ref, Control control, Subject subject, Findings findings) {
        if (control.state().isEmpty()) {
            findings.at(
                    ref,
                    "CLV-305",
                    ref + " does not say whether it is planned, in place or retired; it counts for nothing.");
        } else if (inPlace(control) && !subject.says(control.evidence())) {
            findings.at(ref, "CLV-306", ref + " is said to be in place; nothing is named that proves it.", "state");
        }
    }

    /** CLV-303: a threat against which nothing is in place. */
    private static void onlyPlanned(Ref ref, Subject subject, Findings findings) {
        List<Against> against = subject.relations().against(ref.id());
        if (against.isEmpty() || against.stream().anyMatch(each -> inPlace(each.control()))) {
            return;
        }
        List<Ref> planned = against.stream()
                .filter(each -> isPlanned(each.control()))
                .map(Against::ref)
                .distinct()
                .toList();
        if (!planned.isEmpty()) {
            findings.at(ref, "CLV-303", ref + " relies on what is only planned: " + Words.refs(planned) + ".");
        }
    }

    static boolean inPlace(Control control) {
        return control.state().equals(Optional.of(ControlState.IN_PLACE));
    }

    static boolean retired(Control control) {
        return control.state().equals(Optional.of(ControlState.RETIRED));
    }

    private static boolean isPlanned(Control control) {
        return control.state().equals(Optional.of(ControlState.PLANNED));
    }
}
