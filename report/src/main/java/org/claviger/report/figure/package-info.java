/**
 * The environment as a picture: a model becomes a scene of boxes and lines, Eclipse ELK says where they stand, and SVG
 * is written from that. The same model gives the same bytes on every machine: text is measured with a table, not a font.
 * May use the language and the layout engine; must never know pages, documents or files.
 */
@NullMarked
package org.claviger.report.figure;

import org.jspecify.annotations.NullMarked;
