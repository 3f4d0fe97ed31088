/**
 * Findings for those who read them: people at a terminal, programs that take JSON, tools that take SARIF.
 * May use the assessment; writes text, never files.
 */
@NullMarked
package org.claviger.report.findings;

import org.jspecify.annotations.NullMarked;
