/**
 * Interval certificates: all that the frequencies of one control follow from, with what follows from it, so that anybody can
 * recompute them with the command line alone. May use models and their derivation; must never know a server.
 */
@NullMarked
package org.claviger.report.certificate;

import org.jspecify.annotations.NullMarked;
