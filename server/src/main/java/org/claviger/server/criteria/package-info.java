/**
 * What the organisation decided beforehand, as pages say it: its scales, levels of risk, tolerances, authority. May use
 * the model and its residuals; must never know a room.
 */
@NullMarked
package org.claviger.server.criteria;

import org.jspecify.annotations.NullMarked;
