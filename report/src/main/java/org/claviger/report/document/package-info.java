/**
 * The threat model as a document to be read, signed and filed: one view, set as HTML and as PDF.
 * May use the assessment, the pages and the typesetter; must never know where its output goes.
 */
@NullMarked
package org.claviger.report.document;

import org.jspecify.annotations.NullMarked;
