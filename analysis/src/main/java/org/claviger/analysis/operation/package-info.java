/**
 * Records of work that was done: one JSON object a line, read with their mistakes by line. May use times and JSON; must never know
 * what is computed of them.
 */
@NullMarked
package org.claviger.analysis.operation;

import org.jspecify.annotations.NullMarked;
