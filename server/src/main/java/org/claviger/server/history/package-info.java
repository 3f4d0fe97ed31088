/**
 * What happened to a model, entry by entry, as the ledger recorded it. May use the reading tables and who belongs to the
 * organisation; writes nothing and knows nothing of what an entry's payload says.
 */
@NullMarked
package org.claviger.server.history;

import org.jspecify.annotations.NullMarked;
