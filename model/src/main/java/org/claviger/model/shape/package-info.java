/**
 * What a record of the language looks like from outside: its fields, their order, names, kinds and meaning, read once
 * from the record itself. Reader, writer, schema and reference are all made from these shapes, so none can disagree.
 * Knows nothing of files or text formats.
 */
@NullMarked
package org.claviger.model.shape;

import org.jspecify.annotations.NullMarked;
