package org.claviger.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;

/** Somebody outside on whom the environment depends. */
@Doc("Somebody outside on whom the environment depends.")
public record Supplier(
        @Doc("What people call it.") Optional<String> name,
        @Doc("Where it stands to the Trusted Environment.") Optional<Boundary> boundary,
        @Doc("What it provides.") Optional<String> provides,
        @Doc("How much depends on it.") Optional<Criticality> criticality,
        @Doc("Where it is.") Optional<String> jurisdiction,
        @Doc("Reports and certificates it shows.") List<String> assurance,

        @Doc("When it was assessed before contract, and by whom.")
        Optional<Decision> assessed,

        @Doc("When it was last reviewed; stated, until records exist.")
        Optional<LocalDate> reviewed,

        @Doc("Since when and until when.") Optional<Period> contract,

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
