package org.claviger.model;

import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Sha256;

/** A piece of key material. The product never holds the material itself. */
@Doc("A piece of key material. The product never holds the material itself.")
public record Key(
        @Doc("What people call it.") Optional<String> name,
        @Doc("Which type of key material.") Optional<KeyType> type,
        @Doc("How much depends on it.") Optional<Criticality> criticality,
        @Doc("State after NIST SP 800-57.") Optional<KeyState> state,

        @Doc(value = "Algorithm and size.", example = "ECDSA secp256k1")
        Optional<String> algorithm,

        @To({Kind.COMPONENT, Kind.LOCATION}) @Doc("Where it is used or stored.")
        List<Ref> in,

        @Doc("Whether it can leave that place.") Optional<Boolean> extractable,

        @To({Kind.ROLE, Kind.SUPPLIER}) @Doc("Who holds it.")
        List<Ref> heldBy,

        @To({Kind.ROLE, Kind.SUPPLIER, Kind.COMPONENT})
        @Doc("Who or what can have it sign or decrypt without holding it.")
        List<Ref> callableBy,

        @Doc("How many distinct persons must act together to use it.")
        Optional<Integer> dualControl,

        @To(Kind.KEY) @Doc("The key or seed it is derived from.")
        Optional<Ref> derivedFrom,

        @Doc("Hardened or not.") Optional<Derivation> derivation,
        @To(Kind.KEY) @Doc("The key that it is a share of.") Optional<Ref> shareOf,

        @Doc("For a key held in shares: how many of them give it back.")
        Optional<Integer> sharesNeeded,

        @Doc("Refresh epoch; shares combine only within one.")
        Optional<Integer> epoch,

        @To(Kind.KEY) @Doc("The key that encrypts it at rest.")
        Optional<Ref> encryptedBy,

        @To(Kind.KEY) @Doc("The keys that it is a backup of.")
        List<Ref> backupOf,

        @Doc("How it came to be.") Optional<Generation> generated,
        @Doc("Stored copies.") List<Copy> copies,
        @Doc("When it is meant to be used.") Optional<Period> period,

        @Doc("Digest of the public key, to tell keys apart.")
        Optional<Sha256> fingerprint,

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
