/**
 * The Merkle tree over leaf hashes (RFC 9162, section 2.1): its right edge, its roots, and proofs made and checked.
 * May use nothing but the Java platform, so that a verifier elsewhere can be compared line by line.
 * Never knows what a leaf stands for, or where nodes are stored.
 */
@NullMarked
package org.claviger.ledger.tree;

import org.jspecify.annotations.NullMarked;
