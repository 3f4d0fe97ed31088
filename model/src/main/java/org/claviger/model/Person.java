package org.claviger.model;

import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** A human as a pseudonym, so that one who fills two roles counts once. Names live outside the model. */
@Doc("A human as a pseudonym, so that one who fills two roles counts once. Names live outside the model.")
public record Person(
        @To(Kind.ROLE) @Doc("Roles this person fills.") List<Ref> roles,

        @To(Kind.SUPPLIER) @Doc("A supplier, when not the organisation.")
        Optional<Ref> employedBy,

        @To(Kind.LOCATION) @Doc("Where this person usually is.")
        Optional<Ref> location,

        @Doc("When this person filled the roles.") Optional<Period> period,

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
