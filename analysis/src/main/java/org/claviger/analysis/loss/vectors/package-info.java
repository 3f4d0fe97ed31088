/**
 * The quantities of published vectors about loss, computed from a vector's inputs alone. Uses distributions and annual losses;
 * must never know files or what a vector expects.
 */
@NullMarked
package org.claviger.analysis.loss.vectors;

import org.jspecify.annotations.NullMarked;
