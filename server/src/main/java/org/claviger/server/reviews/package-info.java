/**
 * Reviews of the threat model, as the model states them: when and why, what was looked at, what changed, the three
 * answers.
 */
@NullMarked
package org.claviger.server.reviews;

import org.jspecify.annotations.NullMarked;
