/**
 * The systems of an organisation: the list of them, the one that a page is about with its assessment, files in and out.
 * Every room about a model gets its {@code OpenSystem} from here.
 */
@NullMarked
package org.claviger.server.systems;

import org.jspecify.annotations.NullMarked;
