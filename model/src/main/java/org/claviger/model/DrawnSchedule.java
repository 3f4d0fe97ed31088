package org.claviger.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Required;
import org.claviger.model.value.Sha256;

/** Days of recurring work that were drawn at random. The digest binds them before; days and nonce show it afterwards. */
@Doc(
        "Days of recurring work that were drawn at random. The digest binds them before; days and nonce show it afterwards.")
public record DrawnSchedule(
        @Required @Doc("First day that it is for.") LocalDate from,
        @Required @Doc("Last day that it is for.") LocalDate until,

        @Required @Doc("SHA-256 of the nonce and the days, as `cadence --draw` printed it.")
        Sha256 commitment,

        @Doc("Once revealed: the days.") List<LocalDate> days,
        @Doc("Once revealed: the nonce.") Optional<String> nonce) {}
