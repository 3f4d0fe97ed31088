/**
 * The special functions and numerical methods that figures are made of: error function, normal, gamma and beta functions with
 * their inverses, integrals, roots, Fourier transforms. Pure functions of numbers; they know no model and no chance. Relative
 * error about 1e-13 in the ranges that each class states.
 */
@NullMarked
package org.claviger.analysis.numbers;

import org.jspecify.annotations.NullMarked;
