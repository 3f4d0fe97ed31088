/**
 * What every page stands in: the frame with its navigation, lists that filter and sort, words for values, errors, files
 * that browsers keep. May use who is signed in; knows nothing of what a page is about.
 */
@NullMarked
package org.claviger.server.frame;

import org.jspecify.annotations.NullMarked;
