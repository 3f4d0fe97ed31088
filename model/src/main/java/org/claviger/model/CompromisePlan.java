package org.claviger.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** What is done when key material is compromised or suspected to be: part of the Key Compromise Policy. */
@Doc("What is done when key material is compromised or suspected to be: part of the Key Compromise Policy.")
public record CompromisePlan(
        @Doc("One line that says it.") Optional<String> title,
        @To(Kind.KEY) @Doc("Key material that it covers.") List<Ref> covers,
        @Doc("Types of key material that it covers.") List<KeyType> keyTypes,
        @To(Kind.THREAT) @Doc("Threats that it answers.") List<Ref> scenarios,

        @Doc("Who acts, roles and never names, each with a secondary.")
        List<PlanRole> roles,

        @To(Kind.COMPONENT) @Doc("Approved communication channels that it uses.")
        List<Ref> channels,

        @Doc("What is done, in order.") List<String> steps,
        @To(Kind.DOCUMENT) @Doc("The document.") Optional<Ref> procedure,
        @Doc("When it was last tested.") Optional<LocalDate> tested,

        @Doc("A remark that stays with the element; comments of the file do not survive a server.")
        Optional<String> note,

        @Doc("Ids that this element had before it was renamed; history follows them.")
        List<String> formerly)
        implements Element {
    @Override
    public Optional<String> label() {
        return title;
    }
}
