/**
 * Residual risk in money: what the stated threats cost a year, inherent and with the controls in place, against the tolerance;
 * what each control is worth. Uses structure, likelihood and the distributions below it; must never know files, pages or people.
 * The day, the seed and the number of threads are arguments.
 */
@NullMarked
package org.claviger.analysis.loss;

import org.jspecify.annotations.NullMarked;
