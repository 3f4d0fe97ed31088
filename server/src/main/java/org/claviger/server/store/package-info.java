/**
 * The ledger on PostgreSQL: appending under the head's lock, what pages read of it, and building that anew. May use the
 * database and the pure ledger; decides nothing itself.
 */
@NullMarked
package org.claviger.server.store;

import org.jspecify.annotations.NullMarked;
