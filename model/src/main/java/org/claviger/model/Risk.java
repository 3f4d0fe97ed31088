package org.claviger.model;

import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** An entry of the Level II risk register. */
@Doc("An entry of the Level II risk register.")
public record Risk(
        @Doc("One line that says it.") Optional<String> title,
        @To(Kind.THREAT) @Doc("Threats that it is made of.") List<Ref> threats,
        @To(Kind.ROLE) @Doc("The role that owns it.") Optional<Ref> owner,
        @Doc("What it would mean.") Optional<String> consequence,
        @Doc("Step of the likelihood scale, now.") Optional<String> likelihood,
        @Doc("Step of the impact scale, now.") Optional<String> impact,
        @To(Kind.TREATMENT) @Doc("How it is treated.") List<Ref> treatment,

        @Doc("A remark that stays with the element; comments of the file do not survive a server.")
        Optional<String> note,

        @Doc("Ids that this element had before it was renamed; history follows them.")
        List<String> formerly)
        implements Element {
    @Override
    public Optional<String> label() {
        return title;
    }
}
