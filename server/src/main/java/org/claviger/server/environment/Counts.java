package org.claviger.server.environment;

import org.claviger.report.document.view.Phrase;
import org.claviger.server.frame.Listing.Field;

/** Numbers of things in lists. */
final class Counts {
    private Counts() {}

    /** How many; none in words, so that the eye finds the numbers. */
    static Field field(long count) {
        return Field.by((double) count, count == 0 ? Phrase.quiet("none") : Phrase.of(Long.toString(count)));
    }
}
