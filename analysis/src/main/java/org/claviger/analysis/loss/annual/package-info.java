/**
 * The loss of a year, exactly: so many events as a Poisson law gives, each with its amount, added. Computed by convolution with
 * rigorous bounds; no chance in it. Uses distributions and transforms; must never know models or simulations.
 */
@NullMarked
package org.claviger.analysis.loss.annual;

import org.jspecify.annotations.NullMarked;
