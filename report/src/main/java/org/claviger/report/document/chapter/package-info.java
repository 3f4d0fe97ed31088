/**
 * What the threat model document says, one class for each chapter, in the order of reading.
 * May use the model, its assessment and the knowledge; makes views of them and never markup.
 */
@NullMarked
package org.claviger.report.document.chapter;

import org.jspecify.annotations.NullMarked;
