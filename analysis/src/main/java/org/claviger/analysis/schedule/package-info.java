/**
 * Days drawn at random: how they are drawn, what binds them before, what shows it afterwards. May use the model; randomness is an
 * argument.
 */
@NullMarked
package org.claviger.analysis.schedule;

import org.jspecify.annotations.NullMarked;
