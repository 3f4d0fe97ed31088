package org.claviger.report.figure;

import java.util.Locale;

/**
 * The colours by meaning. Text on its surface keeps a contrast of 4.5:1 and lines 3:1 (WCAG 2.2, 1.4.3 and 1.4.11) in
 * every theme; a test computes them.
 */
enum Paint {
    /** Behind everything. */
    CANVAS("#ffffff", "#14181d", "#ffffff"),
    /** The area of the Trusted Environment. */
    INSIDE_AREA("#eef4fb", "#18222e", "#f3f6fa"),
    /** Area of a place inside. */
    INSIDE_PLACE("#ffffff", "#1e2a38", "#ffffff"),
    /** Area of a supplier or place that is connected. */
    CONNECTED_AREA("#fdf6ea", "#2a2318", "#fcf8f0"),
    /** Area of what is outside, or whose position is not stated. */
    OUTSIDE_AREA("#f5f5f6", "#1d2024", "#f7f7f7"),
    /** Face of a box. */
    BOX("#ffffff", "#222c38", "#ffffff"),
    /** Names. */
    INK("#1f2933", "#e8edf2", "#111111"),
    /** Captions. */
    MUTED("#52606d", "#a9b5c1", "#444444"),
    /** Borders and lines of what is inside. */
    INSIDE("#2f5d8f", "#7fb0e6", "#1f4a7a"),
    /** Borders and lines of what is connected, and lines that cross the boundary. */
    CONNECTED("#a85a00", "#e9a84c", "#8f4a00"),
    /** Borders and lines of what is outside or not placed. */
    OUTSIDE("#6b7480", "#8f9aa6", "#5a5a5a"),
    /** Hairlines around places. */
    HAIRLINE("#b9c6d4", "#3c4a5a", "#b5bfca"),
    /** Lines among what is inside. */
    LINE("#6d7c8c", "#8896a5", "#5f6b77"),
    /** Critical key material. */
    CRITICAL("#b3261e", "#f28b82", "#a01812"),
    /** Text on critical key material. */
    ON_CRITICAL("#ffffff", "#2b0b08", "#ffffff");

    private final String light;
    private final String dark;
    private final String print;

    Paint(String light, String dark, String print) {
        this.light = light;
        this.dark = dark;
        this.print = print;
    }

    String in(Theme theme) {
        return switch (theme) {
            case LIGHT -> light;
            case DARK -> dark;
            case PRINT -> print;
            case PAGE -> "var(--figure-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ", " + light + ")";
        };
    }
}
