package org.claviger.report.figure;

/**
 * A small mark for key material.
 *
 * @param text the words on it
 * @param weight how much depends on it
 */
record Chip(String text, Weight weight) {
    static final double HEIGHT = 15;
    private static final double SIDES = 5;
    private static final double GLYPH = 11;

    /** How much depends on key material, in the order in which it is shown. */
    enum Weight {
        CRITICAL,
        IMPORTANT,
        ORDINARY,
        UNSTATED,
        /** Not key material but the count of what is not shown. */
        REST;

        /** Where a diamond stands before the words: filled for critical, hollow for important. */
        boolean marked() {
            return this == CRITICAL || this == IMPORTANT;
        }
    }

    double width() {
        return Math.ceil(Lettering.DETAIL.width(text) + 2 * SIDES + textStart() - SIDES);
    }

    double textStart() {
        return weight.marked() ? SIDES + GLYPH : SIDES;
    }
}
