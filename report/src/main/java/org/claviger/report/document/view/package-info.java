/**
 * A document before it is set: cover, chapters, blocks, phrases, and nothing of models or of paper.
 * The pages turn it into HTML; whatever a reader sees is decided here, how it looks is decided by the stylesheets.
 * May know references, to say where links lead; must never know where its words come from.
 */
@NullMarked
package org.claviger.report.document.view;

import org.jspecify.annotations.NullMarked;
