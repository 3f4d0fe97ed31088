/**
 * Records of the language from trees and back, by their shapes: every mistake is noted with its place, what would have
 * been right and the nearest known name, and the rest is still read.
 * Knows nothing of files, nor of what the records mean.
 */
@NullMarked
package org.claviger.model.binding;

import org.jspecify.annotations.NullMarked;
