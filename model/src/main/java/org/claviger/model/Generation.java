package org.claviger.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** How key material came to be. */
@Doc("How key material came to be.")
public record Generation(
        @To(Kind.COMPONENT) @Doc("The device it was generated on.")
        Optional<Ref> on,

        @To(Kind.LOCATION) @Doc("Where.") Optional<Ref> in,

        @To({Kind.ROLE, Kind.SUPPLIER}) @Doc("Who generated it.")
        List<Ref> by,

        @To(Kind.PROCESS) @Doc("The process that was followed.")
        Optional<Ref> process,

        @Doc("The day.") Optional<LocalDate> when,
        @Doc("Where the randomness came from.") Optional<String> entropy) {}
