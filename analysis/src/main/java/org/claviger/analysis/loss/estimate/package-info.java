/**
 * What people estimate, as distributions: how much is lost, how often something comes, how surely a look finds it. Uses
 * special functions only; must never know models, simulations or money's currency.
 */
@NullMarked
package org.claviger.analysis.loss.estimate;

import org.jspecify.annotations.NullMarked;
