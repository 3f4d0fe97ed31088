package org.claviger.model;

import java.time.LocalDate;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Shorthand;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Range;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Span;

/** How long an attack takes from its first trace to the irreversible moment. */
@Doc("How long an attack takes from its first trace to the irreversible moment.")
@Shorthand("range")
public record TempoEstimate(
        @Doc(value = "Nine times in ten between.", example = "1..35 days")
        Optional<Range<Span>> range,

        @Doc(
                value =
                        "What is not known of it: nine times in ten half of the attacks take longer than something between.",
                example = "5..12 days")
        Optional<Range<Span>> median,

        @Doc("Where it comes from.") Optional<String> source,
        @To(Kind.ROLE) @Doc("Who estimated.") Optional<Ref> estimatedBy,
        @Doc("When.") Optional<LocalDate> on) {}
