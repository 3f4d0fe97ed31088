/** One's own account: name, password, where one is signed in. Uses who is signed in; knows nothing of models. */
@NullMarked
package org.claviger.server.account;

import org.jspecify.annotations.NullMarked;
