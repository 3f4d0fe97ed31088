/**
 * Text to a tree with positions and back: YAML and JSON, bounded in size, depth and count, faults collected.
 * Scalars stay text; what they mean is decided by whoever reads the tree.
 * Knows nothing of records, references or the language.
 */
@NullMarked
package org.claviger.model.text;

import org.jspecify.annotations.NullMarked;
