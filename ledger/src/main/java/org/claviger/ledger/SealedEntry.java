package org.claviger.ledger;

import java.util.Optional;
import java.util.UUID;
import org.claviger.ledger.tree.Hash;

/**
 * An entry as it is stored: the envelope's bytes, and beside them payload and salt until they are erased.
 *
 * @param envelope the bytes that the leaf is made of
 * @param payload absent once erased
 */
public record SealedEntry(Bytes envelope, Optional<Payload> payload) {

    /** What looking at an entry alone shows. */
    public enum Seal {
        /** The payload is the one that the envelope commits to. */
        INTACT,
        /** The payload was erased; the envelope stands. */
        ERASED,
        /** The payload, or its salt, is not the one that the envelope commits to. */
        ALTERED,
        /** The envelope is none. */
        UNREADABLE
    }

    /** Binds a payload to its place, actor and dates. */
    public static SealedEntry seal(UUID system, long seq, Form form, Pseudonym actor, Dates dates, Payload payload) {
        Envelope envelope = new Envelope(system, seq, form, actor, dates, payload.commitment());
        return new SealedEntry(envelope.bytes(), Optional.of(payload));
    }

    /** The leaf of the ledger's tree: SHA-256(0x00 || envelope), RFC 9162, section 2.1.1. Never depends on the payload's presence. */
    public Hash leaf() {
        return Hash.leaf(envelope.toArray());
    }

    /** Whether the payload is the one that was sealed. */
    public Seal verify() {
        return switch (Envelope.parse(envelope)) {
            case Parsed.Refused<Envelope> _ -> Seal.UNREADABLE;
            case Parsed.Read<Envelope>(Envelope read) ->
                payload.map(present -> present.commitment().equals(read.payload()) ? Seal.INTACT : Seal.ALTERED)
                        .orElse(Seal.ERASED);
        };
    }

    /** The same entry after its payload and salt were erased; the leaf is the same. */
    public SealedEntry erased() {
        return new SealedEntry(envelope, Optional.empty());
    }
}
