package org.claviger.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** A stored copy of key material, outside its place of use. */
@Doc("A stored copy of key material, outside its place of use.")
public record Copy(
        @Doc("What it is kept on.") Optional<Medium> medium,

        @To({Kind.COMPONENT, Kind.LOCATION}) @Doc("The component or location that it is kept in.")
        Optional<Ref> in,

        @To({Kind.ROLE, Kind.SUPPLIER}) @Doc("Who can reach it.")
        List<Ref> heldBy,

        @To(Kind.KEY) @Doc("The key that encrypts it.") Optional<Ref> encryptedBy,

        @Doc("Whether it is kept under a tamper-evident seal.")
        boolean sealed,

        @Doc("When a restore from it last succeeded.") Optional<LocalDate> restoreTested) {}
