package org.claviger.model;

import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** A seat, never a person: what somebody may and must do. */
@Doc("A seat, never a person: what somebody may and must do.")
public record Role(
        @Doc("What people call it.") Optional<String> name,
        @Doc("Where it stands to the Trusted Environment.") Optional<Boundary> boundary,

        @Doc("Whether it is a role of executive management.")
        boolean executive,

        @Doc("How many persons fill it.") Optional<Integer> seats,
        @To(Kind.ROLE) @Doc("The role that stands in.") Optional<Ref> secondary,

        @To(Kind.SUPPLIER) @Doc("The supplier whose staff fill it, when not the organisation's own.")
        Optional<Ref> employedBy,

        @Doc("What it is for.") Optional<String> does,

        @To(Kind.LOCATION) @Doc("Where those who fill it usually are.")
        List<Ref> location,

        @Doc("A remark that stays with the element; comments of the file do not survive a server.")
        Optional<String> note,

        @Doc("Ids that this element had before it was renamed; history follows them.")
        List<String> formerly)
        implements Element {
    @Override
    public Optional<String> label() {
        return name;
    }
}
