package org.claviger.analysis.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claviger.model.Boundary;
import org.claviger.model.Component;
import org.claviger.model.Position;
import org.claviger.model.SystemProfile;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Findings about what is modelled and where it ends: CLV-101 to CLV-105. */
final class ScopeChecks {
    private ScopeChecks() {}

    static void run(Subject subject, Findings findings) {
        boundaries(subject, findings);
        system(subject, findings);
        administrators(subject, findings);
    }

    /** CLV-101, CLV-102: every component, role and supplier says where it stands, and why. */
    private static void boundaries(Subject subject, Findings findings) {
        subject.model()
                .components()
                .forEach((id, each) -> boundary(new Ref(Kind.COMPONENT, id), each.boundary(), findings));
        subject.model().roles().forEach((id, each) -> boundary(new Ref(Kind.ROLE, id), each.boundary(), findings));
        subject.model()
                .suppliers()
                .forEach((id, each) -> boundary(new Ref(Kind.SUPPLIER, id), each.boundary(), findings));
    }

    private static void boundary(Ref ref, Optional<Boundary> boundary, Findings findings) {
        if (boundary.isEmpty()) {
            findings.at(ref, "CLV-101", ref + " does not say whether it is inside the Trusted Environment.");
        } else if (boundary.get().because().isEmpty() && boundary.get().position() != Position.INSIDE) {
            findings.at(
                    ref,
                    "CLV-102",
                    ref + " is " + Words.of(boundary.get().position())
                            + " the Trusted Environment, with no reason given.",
                    "boundary");
        }
    }

    /** CLV-103, CLV-104: the statement of the system is complete and names a known catalogue. */
    private static void system(Subject subject, Findings findings) {
        SystemProfile system = subject.model().system();
        List<String> missing = new ArrayList<>();
        note(missing, system.designation().isPresent(), "designation");
        note(missing, system.targetLevel().isPresent(), "target-level");
        note(missing, system.standard().isPresent(), "standard");
        note(missing, system.scope().filter(text -> !text.isBlank()).isPresent(), "scope");
        if (!missing.isEmpty()) {
            findings.at("system", "CLV-103", "The system does not state its " + Words.list(missing) + ".");
        }
        system.standard()
                .filter(name -> subject.knowledge().catalogue(name).isEmpty())
                .ifPresent(name -> findings.at(
                        "system",
                        "CLV-104",
                        "There is no catalogue \"" + name + "\"; known: "
                                + Words.list(subject.knowledge().standards()) + ".",
                        "standard"));
    }

    private static void note(List<String> missing, boolean there, String field) {
        if (!there) {
            missing.add(field);
        }
    }

    /** CLV-105: whoever can change a component inside the boundary is named. */
    private static void administrators(Subject subject, Findings findings) {
        subject.model().components().forEach((id, component) -> {
            if (inside(component)
                    && administered(component)
                    && component.administeredBy().isEmpty()) {
                Ref ref = new Ref(Kind.COMPONENT, id);
                findings.at(
                        ref,
                        "CLV-105",
                        ref + " is inside the Trusted Environment, and nobody is named who can change it.");
            }
        });
    }

    private static boolean inside(Component component) {
        return component
                .boundary()
                .filter(boundary -> boundary.position() == Position.INSIDE)
                .isPresent();
    }

    /** Things that are merely opened or carried have holders rather than administrators. */
    private static boolean administered(Component component) {
        return component
                .kind()
                .filter(kind -> switch (kind) {
                    case SAFE, VAULT, BACKUP_MEDIUM, HARDWARE_WALLET -> true;
                    default -> false;
                })
                .isEmpty();
    }
}
