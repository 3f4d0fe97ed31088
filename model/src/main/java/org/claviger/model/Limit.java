package org.claviger.model;

import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Required;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Money;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Span;

/** How much may leave in which time. */
@Doc("How much may leave in which time.")
public record Limit(
        @Required @Doc("At most this much.") Money amount,
        @Doc("In this time; without it, per transaction.") Optional<Span> per,

        @To(Kind.COMPONENT) @Doc("Components that enforce it.")
        List<Ref> enforcedOn) {}
