/**
 * What is recorded and how it is hashed: envelopes, payloads, sealed entries, checkpoints. The bytes are final for ever.
 * May use the values and the tree reader of the language, and the Merkle tree beside it.
 * Never knows what an entry means, where bytes are stored, or what time it is.
 */
@NullMarked
package org.claviger.ledger;

import org.jspecify.annotations.NullMarked;
