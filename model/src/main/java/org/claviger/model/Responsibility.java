package org.claviger.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** The written responsibility of executive management (CCSS 2.03.1.1). */
@Doc("The written responsibility of executive management (CCSS 2.03.1.1).")
public record Responsibility(
        @To(Kind.ROLE) @Doc("The role of executive management.")
        Optional<Ref> by,

        @Doc("Since when.") Optional<LocalDate> since,
        @To(Kind.DOCUMENT) @Doc("The signed document.") Optional<Ref> record,

        @Doc("What it covers: policies in place and used, resources allocated, awareness promoted, improvement driven.")
        List<String> covers) {}
