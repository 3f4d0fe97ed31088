/**
 * Wallets: the list, and what is particular to the page of one: who signs, what signers share, limits, ways around the
 * quorum. It counts what the model states and never says that signers are independent.
 */
@NullMarked
package org.claviger.server.wallets;

import org.jspecify.annotations.NullMarked;
