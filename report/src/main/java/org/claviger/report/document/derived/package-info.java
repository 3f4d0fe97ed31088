/**
 * Derived frequencies as blocks that pages and documents share. May use derivations, curves and views; must never know where they are
 * shown.
 */
@NullMarked
package org.claviger.report.document.derived;

import org.jspecify.annotations.NullMarked;
