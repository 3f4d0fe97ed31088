package org.claviger.model;

import java.time.LocalDate;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Shorthand;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Money;
import org.claviger.model.value.Range;
import org.claviger.model.value.Ref;

/** What it costs when it happens. */
@Doc("What it costs when it happens.")
@Shorthand("range")
public record LossEstimate(
        @Doc(value = "Nine times in ten between.", example = "1M..20M USD")
        Optional<Range<Money>> range,

        @Doc("Where it comes from.") Optional<String> source,
        @To(Kind.ROLE) @Doc("Who estimated.") Optional<Ref> estimatedBy,
        @Doc("When.") Optional<LocalDate> on) {}
