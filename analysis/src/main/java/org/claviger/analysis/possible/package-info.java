/**
 * Models as they might be: with controls in another state, with everything that is not known taken from its range. May use the
 * model and random numbers; must never know what is computed of them.
 */
@NullMarked
package org.claviger.analysis.possible;

import org.jspecify.annotations.NullMarked;
