/**
 * How often the recurring work of a model must be done: for each task and each threat that it serves what is interrupted, what stays
 * and how that stands to the tolerances, and the longest interval that meets them. May use the model, its relations, rates of
 * threats and the mathematics of cadence; must never know findings or pages.
 */
@NullMarked
package org.claviger.analysis.derivation;

import org.jspecify.annotations.NullMarked;
