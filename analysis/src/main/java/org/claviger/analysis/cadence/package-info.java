/**
 * How often a control task must run: the windows that attacks leave, the chance that looks interrupt one in time, and the intervals,
 * windows and costs that follow. Pure functions of numbers (days, unless a name says years); uses {@code numbers}; must never know a
 * model, a file or the clock.
 */
@NullMarked
package org.claviger.analysis.cadence;

import org.jspecify.annotations.NullMarked;
