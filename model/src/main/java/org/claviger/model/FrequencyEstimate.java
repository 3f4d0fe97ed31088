package org.claviger.model;

import java.time.LocalDate;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Shorthand;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Range;
import org.claviger.model.value.Rate;
import org.claviger.model.value.Ref;

/** How often a threat is expected to act on an environment such as this. */
@Doc("How often a threat is expected to act on an environment such as this.")
@Shorthand("range")
public record FrequencyEstimate(
        @Doc(value = "Nine times in ten between.", example = "0.02..0.2 per year")
        Optional<Range<Rate>> range,

        @Doc(value = "Where it comes from.", example = "incident/bybit-2025")
        Optional<String> source,

        @To(Kind.ROLE) @Doc("Who estimated.") Optional<Ref> estimatedBy,
        @Doc("When.") Optional<LocalDate> on) {}
