/**
 * The small values of the language: references, money, rates, spans of time, intervals, ranges.
 * Each parses the text that people write and prints one canonical form; both directions are exact.
 * Knows nothing of files, records or where a value stands.
 */
@NullMarked
package org.claviger.model.value;

import org.jspecify.annotations.NullMarked;
