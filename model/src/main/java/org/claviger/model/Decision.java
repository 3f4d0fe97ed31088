package org.claviger.model;

import java.time.LocalDate;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Who decided, and when. */
@Doc("Who decided, and when.")
public record Decision(
        @To(Kind.ROLE) @Doc("The role that decided.") Optional<Ref> by,
        @Doc("The day.") Optional<LocalDate> on) {}
