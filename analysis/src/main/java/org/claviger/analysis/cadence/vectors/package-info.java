/**
 * The quantities of published vectors about cadence, computed from a vector's inputs alone, and the reading of such a file. Uses
 * {@code cadence}; must never know where a file lies or what a vector expects.
 */
@NullMarked
package org.claviger.analysis.cadence.vectors;

import org.jspecify.annotations.NullMarked;
