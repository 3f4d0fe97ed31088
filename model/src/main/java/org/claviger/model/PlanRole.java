package org.claviger.model;

import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Shorthand;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** A role in a compromise plan. */
@Doc("A role in a compromise plan.")
@Shorthand("role")
public record PlanRole(
        @To({Kind.ROLE, Kind.PERSON, Kind.SUPPLIER}) @Doc("Who acts.")
        Optional<Ref> role,

        @To({Kind.ROLE, Kind.PERSON, Kind.SUPPLIER}) @Doc("Who acts when the first cannot.")
        Optional<Ref> secondary,

        @Doc("What it does.") Optional<String> does) {}
