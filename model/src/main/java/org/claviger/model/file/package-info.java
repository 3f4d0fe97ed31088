/**
 * A model from a file and to a file: the one way in and the one way out.
 * Bounded, strict, refusing key material; every mistake comes back as a problem with its place.
 * Knows nothing of what a model is worth to an assessor.
 */
@NullMarked
package org.claviger.model.file;

import org.jspecify.annotations.NullMarked;
