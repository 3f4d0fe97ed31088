/**
 * What is derived, as blocks that pages and documents share: frequencies, residual risk in money. May use the analyses, curves and
 * views; must never know where they are shown.
 */
@NullMarked
package org.claviger.report.document.derived;

import org.jspecify.annotations.NullMarked;
