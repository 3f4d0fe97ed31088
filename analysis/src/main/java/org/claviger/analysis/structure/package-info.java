/**
 * From an environment to who must fall for the funds to go: theft and loss of each wallet as monotone Boolean functions of
 * compromise events, and what follows from their minimal sets. One small class for each function; the rules and their
 * reasons stand in {@code docs/structure.md}. May use the language and Boolean logic; knows nothing of rates, findings or
 * output formats.
 */
@NullMarked
package org.claviger.analysis.structure;

import org.jspecify.annotations.NullMarked;
