package org.claviger.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Acceptance of residual risk by somebody with the authority. In a file it is stated; a ledger proves it. */
@Doc("Acceptance of residual risk by somebody with the authority. In a file it is stated; a ledger proves it.")
public record Acceptance(
        @To(Kind.THREAT) @Doc("The threats whose residual risk is accepted.")
        List<Ref> of,

        @Doc("The highest level of risk that was accepted.") Optional<String> level,
        @To(Kind.ROLE) @Doc("The role that accepted.") Optional<Ref> by,
        @Doc("When.") Optional<LocalDate> on,
        @Doc("Until when it holds.") Optional<LocalDate> until,
        @Doc("Why.") Optional<String> because,
        @Doc("Under which conditions.") List<String> conditions,
        @To(Kind.DOCUMENT) @Doc("The signed document.") Optional<Ref> record,

        @Doc("A remark that stays with the element; comments of the file do not survive a server.")
        Optional<String> note,

        @Doc("Ids that this element had before it was renamed; history follows them.")
        List<String> formerly)
        implements Element {
    @Override
    public Optional<String> label() {
        return Optional.empty();
    }
}
