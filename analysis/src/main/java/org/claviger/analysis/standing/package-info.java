/**
 * How a thing stands on a day by what is stated of it: work due or overdue, a document in force or not. Findings, pages
 * and documents ask here, so that they cannot disagree.
 * May use the language; knows nothing of findings and words for people.
 */
@NullMarked
package org.claviger.analysis.standing;

import org.jspecify.annotations.NullMarked;
