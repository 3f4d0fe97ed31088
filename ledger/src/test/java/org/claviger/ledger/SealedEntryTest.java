package org.claviger.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.claviger.ledger.SealedEntry.Seal;
import org.junit.jupiter.api.Test;

/** Promise: what an entry said cannot be exchanged, and can be forgotten without a trace in the tree. */
class SealedEntryTest {
    private static final SealedEntry ENTRY = Samples.entry();

    @Test
    void digestAndLeafAreThoseOfAnotherProgram() {
        assertEquals(Samples.COMMITMENT, Samples.PAYLOAD.commitment());
        assertEquals(Samples.LEAF, ENTRY.leaf().toString());
        assertEquals(Seal.INTACT, ENTRY.verify());
    }

    @Test
    void erasingThePayloadLeavesTheLeaf() {
        assertEquals(Optional.empty(), ENTRY.erased().payload());
        assertEquals(ENTRY.leaf(), ENTRY.erased().leaf());
        assertEquals(Seal.ERASED, ENTRY.erased().verify());
    }

    @Test
    void anotherPayloadOrSaltIsNoticed() {
        Payload other = new Payload(Bytes.ofText("{}"), Samples.PAYLOAD.salt());
        Payload salted = new Payload(Samples.PAYLOAD.bytes(), Bytes.of(new byte[Payload.SALT]));
        assertEquals(Seal.ALTERED, new SealedEntry(ENTRY.envelope(), Optional.of(other)).verify());
        assertEquals(Seal.ALTERED, new SealedEntry(ENTRY.envelope(), Optional.of(salted)).verify());
    }

    @Test
    void bytesThatAreNoEnvelopeAreNoticed() {
        assertEquals(Seal.UNREADABLE, new SealedEntry(Bytes.ofText("{}"), ENTRY.payload()).verify());
    }

    @Test
    void aShortSaltIsNoSalt() {
        assertThrows(IllegalArgumentException.class, () -> new Payload(Bytes.ofText("{}"), Bytes.ofText("salt")));
    }
}
