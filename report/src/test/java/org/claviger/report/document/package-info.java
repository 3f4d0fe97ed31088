/** Promises of the threat model document, on screen and on paper. */
@NullMarked
package org.claviger.report.document;

import org.jspecify.annotations.NullMarked;
