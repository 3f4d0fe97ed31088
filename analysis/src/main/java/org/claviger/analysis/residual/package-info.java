/**
 * What stays of a threat when the controls that are in place have acted. Ordinal for now, on the organisation's own
 * scales, by one stated rule; figures will come behind the same records.
 * May use the language and its joins; knows nothing of findings.
 */
@NullMarked
package org.claviger.analysis.residual;

import org.jspecify.annotations.NullMarked;
