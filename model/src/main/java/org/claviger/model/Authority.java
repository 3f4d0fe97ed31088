package org.claviger.model;

import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Required;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Span;

/** Who may accept residual risk, up to where. */
@Doc("Who may accept residual risk, up to where.")
public record Authority(
        @Required @To(Kind.ROLE) @Doc("The role.") Ref role,

        @Doc(value = "The highest level of risk it may accept.", example = "high")
        Optional<String> upTo,

        @Doc(value = "How long an acceptance of this role may last.", example = "1 year")
        Optional<Span> forAtMost) {}
