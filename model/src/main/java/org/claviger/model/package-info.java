/**
 * The language: one record for every kind of element, {@link org.claviger.model.Model} for the whole. The same records
 * are the file format, the domain model and the input of every analysis.
 * Nearly everything may be absent: what is missing is for the assessment to say. Knows nothing of files or notations.
 */
@NullMarked
package org.claviger.model;

import org.jspecify.annotations.NullMarked;
