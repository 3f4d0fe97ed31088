package org.claviger.model;

import java.time.LocalDate;
import java.util.Optional;
import org.claviger.model.shape.Doc;

/** A stretch of time, both days included. */
@Doc("A stretch of time, both days included.")
public record Period(
        @Doc("First day.") Optional<LocalDate> from,
        @Doc("Last day.") Optional<LocalDate> to) {}
