package org.claviger.model;

import java.time.LocalDate;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** The organisation's own ordinal judgement of what stays; marked as judged wherever it is shown. */
@Doc("The organisation's own ordinal judgement of what stays; marked as judged wherever it is shown.")
public record Judgement(
        @Doc("Step of the likelihood scale.") Optional<String> likelihood,
        @Doc("Step of the impact scale.") Optional<String> impact,
        @To(Kind.ROLE) @Doc("Who judged.") Optional<Ref> by,
        @Doc("When.") Optional<LocalDate> on,
        @Doc("Why.") Optional<String> because) {}
