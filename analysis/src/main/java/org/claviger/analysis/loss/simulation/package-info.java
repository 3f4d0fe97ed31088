/**
 * Years played one after the other: campaigns come, take amounts out of purses, and no purse gives more than it holds. Uses
 * distributions of amounts; must never know models. Chance is an argument, the seed; the number of threads changes nothing.
 */
@NullMarked
package org.claviger.analysis.loss.simulation;

import org.jspecify.annotations.NullMarked;
