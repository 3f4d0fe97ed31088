/**
 * Curves as SVG: what stays against how often one looks, what may be lost against how likely. Knows numbers and words that it is
 * given; must never know models.
 */
@NullMarked
package org.claviger.report.curve;

import org.jspecify.annotations.NullMarked;
