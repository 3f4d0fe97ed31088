package org.claviger.model;

import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Required;
import org.claviger.model.shape.Shorthand;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Probability;
import org.claviger.model.value.Range;
import org.claviger.model.value.Ref;

/** What a control does against a threat. */
@Doc("What a control does against a threat.")
@Shorthand("threat")
public record Mapping(
        @Required @To(Kind.THREAT) @Doc("The threat.") Ref threat,
        @Doc("How the control acts on this threat.") Optional<String> effect,
        @Doc("How well it works.") Optional<Strength> strength,

        @Doc(value = "The share of attempts that it stops or notices.", example = "70..90 %")
        Optional<Range<Probability>> effectiveness,

        @Doc("What shows that it works so well.") Optional<String> evidence) {}
