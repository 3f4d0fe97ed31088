package org.claviger.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** An action of a treatment plan. */
@Doc("An action of a treatment plan.")
public record Action(
        @Doc("One line that says it.") Optional<String> title,
        @To(Kind.ROLE) @Doc("Who does it.") Optional<Ref> owner,
        @Doc("Until when.") Optional<LocalDate> due,
        @Doc("How far it is.") Optional<WorkState> state,

        @To(Kind.CONTROL) @Doc("Controls that it puts in place.")
        List<Ref> controls) {}
