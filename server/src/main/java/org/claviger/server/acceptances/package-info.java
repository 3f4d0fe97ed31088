/**
 * Residual risk that somebody accepted, as the model states it: what, by which role, until when, whether it holds today.
 * May use criteria and residuals; must never know other rooms.
 */
@NullMarked
package org.claviger.server.acceptances;

import org.jspecify.annotations.NullMarked;
