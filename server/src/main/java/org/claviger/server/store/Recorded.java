package org.claviger.server.store;

import org.claviger.ledger.Envelope;
import org.claviger.ledger.model.ModelEntry;

/** An entry that stands in the ledger, with what it says. */
record Recorded(Envelope envelope, ModelEntry entry) {}
