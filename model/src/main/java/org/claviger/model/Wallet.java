package org.claviger.model;

import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Money;
import org.claviger.model.value.Ref;

/** A wallet: keys, quorum, temperature, value. */
@Doc("A wallet: keys, quorum, temperature, value.")
public record Wallet(
        @Doc("What people call it.") Optional<String> name,
        @Doc("Who must sign.") Optional<Scheme> scheme,
        @Doc("Hot, warm or cold.") Optional<Temperature> temperature,
        @Doc("Assets it holds, as tickers.") List<String> assets,
        @Doc("What it usually holds.") Optional<Money> value,
        @Doc("What it may hold at most.") Optional<Money> most,
        @Doc("Whether it holds customers' assets.") Optional<Boolean> customers,

        @Doc(
                "What flows in again within a year after it was emptied; without it nothing is there for a second loss of that year.")
        Optional<Money> refill,

        @Doc("Velocity limits.") List<Limit> limits,
        @To(Kind.WORKFLOW) @Doc("How assets leave it.") List<Ref> workflow,

        @To(Kind.COMPONENT) @Doc("The contract that holds the assets.")
        Optional<Ref> contract,

        @Doc("Ways around the ordinary quorum.") List<PrivilegedChange> changes,
        @To(Kind.KEY) @Doc("Redundant keys for recovery.") List<Ref> spareKeys,

        @Doc("The weighing that a single-signer wallet needs.")
        Optional<Weighing> singleSigner,

        @To(Kind.ROLE) @Doc("The role that answers for it.") Optional<Ref> owner,

        @Doc("A remark that stays with the element; comments of the file do not survive a server.")
        Optional<String> note,

        @Doc("Ids that this element had before it was renamed; history follows them.")
        List<String> formerly)
        implements Element {
    @Override
    public Optional<String> label() {
        return name;
    }
}
