package org.claviger.model;

import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Shorthand;
import org.claviger.model.value.Probability;
import org.claviger.model.value.Span;

/** What one look at a thing finds, for the frequency that follows from it. */
@Doc("What an inspection finds, of what is there to find.")
@Shorthand("probability")
public record Finding(
        @Doc("The probability that one look finds a trace that it could see.")
        Optional<Probability> probability,

        @Doc("The share of variants that it could see at all.")
        Optional<Probability> coverage,

        @Doc("From finding to having stopped the attack.") Optional<Span> lag) {}
