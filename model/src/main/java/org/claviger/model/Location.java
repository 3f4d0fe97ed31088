package org.claviger.model;

import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** A place. */
@Doc("A place.")
public record Location(
        @Doc("What people call it.") Optional<String> name,
        @Doc("What kind of place.") Optional<LocationKind> kind,
        @Doc("Where it stands to the Trusted Environment.") Optional<Boundary> boundary,
        @Doc("Country, ISO 3166 two letters or name.") Optional<String> country,

        @To({Kind.ROLE, Kind.SUPPLIER}) @Doc("Who controls access.")
        List<Ref> controlledBy,

        @Doc("What can happen there: fire, flood, theft, seizure.")
        List<String> hazards,

        @Doc("What protects it.") Optional<String> protection,

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
