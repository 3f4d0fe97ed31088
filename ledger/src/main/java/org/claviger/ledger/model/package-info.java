/**
 * The room of the model: its entries, the fold that makes the model of them, and the decider that makes entries of a file.
 * May use the language and the forms of the ledger.
 * Never knows of other rooms, signatures, storage, or who is allowed what.
 */
@NullMarked
package org.claviger.ledger.model;

import org.jspecify.annotations.NullMarked;
