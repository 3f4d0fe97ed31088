/**
 * Additions to the text of a model that leave everything else of it as it was: comments, order, spelling. Each is
 * checked by reading the new text. May use files and trees; must never know why something is added.
 */
@NullMarked
package org.claviger.model.edit;

import org.jspecify.annotations.NullMarked;
