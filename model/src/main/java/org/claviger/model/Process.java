package org.claviger.model;

import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** A process around key material. */
@Doc("A process around key material.")
public record Process(
        @Doc("What people call it.") Optional<String> name,
        @Doc("Which process.") Optional<ProcessKind> kind,

        @To({Kind.KEY, Kind.WALLET, Kind.COMPONENT, Kind.ROLE, Kind.SUPPLIER}) @Doc("What it acts on.")
        List<Ref> of,

        @To({Kind.ROLE, Kind.SUPPLIER}) @Doc("Who carries it out.")
        List<Ref> by,

        @To(Kind.COMPONENT) @Doc("With what.") List<Ref> on,
        @To(Kind.LOCATION) @Doc("Where.") List<Ref> in,

        @To(Kind.DOCUMENT) @Doc("The document that describes it.")
        Optional<Ref> procedure,

        @Doc("How it goes.") Optional<String> does,

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
