package org.claviger.model;

import java.time.LocalDate;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Shorthand;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Probability;
import org.claviger.model.value.Range;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Span;

/** What one look at a thing finds, for the frequency that follows from it. */
@Doc("What an inspection finds, of what is there to find.")
@Shorthand("probability")
public record Finding(
        @Doc(
                value =
                        "The probability that one look finds a trace that it could see; a range if it is not known better.",
                example = "70..90 %")
        Optional<Range<Probability>> probability,

        @Doc(value = "The share of variants that it could see at all.", example = "90 %")
        Optional<Range<Probability>> coverage,

        @Doc("From finding to having stopped the attack.") Optional<Span> lag,

        @Doc(value = "Where it comes from: drills, tests, the maker.", example = "9 of 10 drills found, 2026")
        Optional<String> source,

        @To(Kind.ROLE) @Doc("Who estimated.") Optional<Ref> estimatedBy,
        @Doc("When.") Optional<LocalDate> on) {}
