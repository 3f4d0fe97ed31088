/**
 * Benchmarks that print a table. They measure whole processes, as a person waits for them; no figure fails a build.
 */
@NullMarked
package org.claviger.bench;

import org.jspecify.annotations.NullMarked;
