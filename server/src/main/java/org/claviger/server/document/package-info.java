/**
 * The threat model as a document to take away. May use the printed document and the frame; knows nothing of how a
 * document is set, only that it takes seconds and memory, so that one is made at a time.
 */
@NullMarked
package org.claviger.server.document;

import org.jspecify.annotations.NullMarked;
