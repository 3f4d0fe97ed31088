package org.claviger.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Required;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Span;

/** A way to move assets without the ordinary quorum. */
@Doc("A way to move assets without the ordinary quorum.")
public record PrivilegedChange(
        @Required @Doc("Which way.") ChangeKind kind,

        @To({Kind.ROLE, Kind.SUPPLIER, Kind.COMPONENT, Kind.KEY}) @Doc("Who can use it.")
        List<Ref> by,

        @Doc("How many of them are needed.") Optional<Integer> threshold,
        @Doc("Time-lock before it takes effect.") Optional<Span> delay,

        @Doc("Last day on which it can be used, for what was granted for a time.")
        Optional<LocalDate> until,

        @Doc("Why it exists.") Optional<String> because) {}
