/**
 * The page of one thing, whatever its kind: what is said of it, what it is tied to, what is objected to. Rooms add what
 * is particular to theirs.
 */
@NullMarked
package org.claviger.server.elements;

import org.jspecify.annotations.NullMarked;
