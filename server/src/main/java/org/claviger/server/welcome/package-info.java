/** Coming in: signing in, the link of the first run, the links that invite. Knows nothing of models. */
@NullMarked
package org.claviger.server.welcome;

import org.jspecify.annotations.NullMarked;
