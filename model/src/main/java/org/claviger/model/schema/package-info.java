/**
 * The language told to others: as a JSON Schema for editors and as a reference for people, both made from the records.
 * Knows nothing of any one model.
 */
@NullMarked
package org.claviger.model.schema;

import org.jspecify.annotations.NullMarked;
