/**
 * The risk register and its treatments (CCSS 2.03.2.2, Level II), as the model states them: what a risk is made of, where
 * it stands, what is done about it until when; and residual risk in money, for any system. May use criteria, residuals and the
 * analysis of losses; must never know other rooms.
 */
@NullMarked
package org.claviger.server.risks;

import org.jspecify.annotations.NullMarked;
