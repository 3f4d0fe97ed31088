package org.claviger.report.figure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Contrast after WCAG 2.2: text 4.5:1 (1.4.3), lines and marks 3:1 (1.4.11). */
class PaintTest {
    private static final List<Theme> FIXED = List.of(Theme.LIGHT, Theme.DARK, Theme.PRINT);
    private static final List<Paint> SURFACES = List.of(
            Paint.CANVAS, Paint.INSIDE_AREA, Paint.INSIDE_PLACE, Paint.CONNECTED_AREA, Paint.OUTSIDE_AREA, Paint.BOX);

    @Test
    void text_can_be_read_on_every_surface() {
        for (Paint text : List.of(Paint.INK, Paint.MUTED)) {
            SURFACES.forEach(surface -> assertContrast(text, surface, 4.5));
        }
        assertContrast(Paint.ON_CRITICAL, Paint.CRITICAL, 4.5);
        assertContrast(Paint.INSIDE, Paint.INSIDE_AREA, 4.5);
    }

    @Test
    void lines_and_marks_can_be_seen_on_every_surface() {
        for (Paint line : List.of(Paint.INSIDE, Paint.CONNECTED, Paint.OUTSIDE, Paint.LINE, Paint.CRITICAL)) {
            SURFACES.forEach(surface -> assertContrast(line, surface, 3));
        }
    }

    private static void assertContrast(Paint one, Paint other, double least) {
        for (Theme theme : FIXED) {
            double first = luminance(one.in(theme));
            double second = luminance(other.in(theme));
            double ratio = (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
            assertTrue(ratio >= least, one + " on " + other + ", " + theme + ": " + ratio);
        }
    }

    private static double luminance(String colour) {
        double red = linear(Integer.parseInt(colour.substring(1, 3), 16));
        double green = linear(Integer.parseInt(colour.substring(3, 5), 16));
        double blue = linear(Integer.parseInt(colour.substring(5, 7), 16));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
