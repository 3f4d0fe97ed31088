/**
 * Finding anything that a model says by a few words of it. May read models and the catalogues; keeps an index in memory
 * that follows from the model, and knows nothing of pages but their addresses.
 */
@NullMarked
package org.claviger.server.search;

import org.jspecify.annotations.NullMarked;
