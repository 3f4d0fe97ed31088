package org.claviger.report.figure;

/**
 * A line between two boxes.
 *
 * @param from key of the box that acts
 * @param to key of the box that is acted upon
 * @param kind what it says
 * @param crossing whether exactly one end is inside the Trusted Environment
 */
record Line(String from, String to, LineKind kind, boolean crossing) {}
