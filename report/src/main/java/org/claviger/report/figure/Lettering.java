package org.claviger.report.figure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures and breaks text without a font. The widths are those of DejaVu Sans, among the widest of the sans serifs that
 * a machine falls back to; Arial, Helvetica, Segoe UI, Roboto and Inter are narrower, so text measured here fits.
 */
enum Lettering {
    CAPTION(9.5, false),
    NAME(11.5, true),
    DETAIL(9.5, false),
    HEADING(14, true);

    /** Every family here is at most as wide as the table. */
    static final String FAMILY = "Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

    private static final String ELLIPSIS = "\u2026";

    /** Advance widths of U+0020 to U+007E, thousandths of the size. */
    private static final int[] REGULAR = {
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636,
                636,
        636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557,
                863,
        748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550,
                635,
        615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525,
                636,
        337, 636, 838
    };

    private static final int[] BOLD = {
        348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696, 696, 696, 696,
                696,
        696, 696, 696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637,
                995,
        837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500, 500, 675, 716, 593,
                716,
        678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582,
                712,
        365, 712, 838
    };

    private final double size;
    private final boolean bold;

    Lettering(double size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    /** Font size in px. */
    double size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    /** From one baseline to the next. */
    double leading() {
        return Math.round(size * 1.22);
    }

    /** An upper bound of the width of the text in px. */
    double width(String text) {
        return text.codePoints().mapToDouble(this::advance).sum() * size / 1000;
    }

    private double advance(int c) {
        int[] widths = bold ? BOLD : REGULAR;
        if (c >= ' ' && c <= '~') {
            return widths[c - ' '];
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        String base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        int first = base.codePointAt(0);
        if (first != c && first >= ' ' && first <= '~') {
            return widths[first - ' '];
        }
        return first < 0x1100 ? 900 : 1100;
    }

    /** The text in at most so many lines of at most so many px; what does not fit ends in an ellipsis. */
    List<String> wrap(String text, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip().replaceAll("\\s+", " ");
        while (!rest.isEmpty() && lines.size() < most - 1) {
            String line = head(rest, room);
            lines.add(line.strip());
            rest = rest.substring(line.length()).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(shortened(rest, room));
        }
        return List.copyOf(lines);
    }

    /** The text in one line, ending in an ellipsis where it does not fit. */
    String shortened(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        int end = fitting(text, room - width(ELLIPSIS));
        return text.substring(0, end).strip() + ELLIPSIS;
    }

    /** As much of the text as fits, up to a blank, after a hyphen, slash or dot, or anywhere when there is none. */
    private String head(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        int end = fitting(text, room);
        for (int i = end; i > 0; i--) {
            if (text.charAt(i) == ' ' || "-/.".indexOf(text.charAt(i - 1)) >= 0) {
                return text.substring(0, i);
            }
        }
        return text.substring(0, end);
    }

    /** How many chars fit, never ending within a surrogate pair, at least one character. */
    private int fitting(String text, double room) {
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (end > 0 && width(text.substring(0, next)) > room) {
                return end;
            }
            end = next;
        }
        return end;
    }
}
