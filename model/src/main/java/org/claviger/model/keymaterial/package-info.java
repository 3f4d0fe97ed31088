/**
 * Recognises key material (recovery phrases, private keys, keystores) in text, so that it is refused wherever text
 * enters. May use the JDK only, and the word lists beside it, which are read when a text first holds a run of words
 * that needs them. Must never know what the text is for, where it came from or who wrote it, and never repeats any
 * part of what it found.
 */
@NullMarked
package org.claviger.model.keymaterial;

import org.jspecify.annotations.NullMarked;
