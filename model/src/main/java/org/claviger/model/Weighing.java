package org.claviger.model;

import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Why one signer is enough: what CCSS 1.02.1.1 asks to be weighed before a single-signer wallet is chosen. */
@Doc("Why one signer is enough: what CCSS 1.02.1.1 asks to be weighed before a single-signer wallet is chosen.")
public record Weighing(
        @Doc("How critical the wallet is.") Optional<String> criticality,
        @Doc("What customers would lose.") Optional<String> customerLoss,

        @To(Kind.THREAT) @Doc("The threats that cover its compromise.")
        List<Ref> threats,

        @Doc("How effective the controls are.") Optional<String> controls,
        @Doc("Who decided, and when.") Optional<Decision> decided) {}
