/**
 * Entries that nobody can rewrite: what is recorded, how it is hashed, what follows from it. Pure functions over
 * immutable values; a store elsewhere keeps the bytes. Knows the language, and nothing of databases, pages or clocks.
 */
@NullMarked
package org.claviger.ledger;

import org.jspecify.annotations.NullMarked;
