package org.claviger.report.figure;

/** For which surface a figure is drawn. Every theme uses presentation attributes only: no style sheet is needed. */
public enum Theme {
    /** Fixed colours on a light page. */
    LIGHT,
    /** Fixed colours on a dark page. */
    DARK,
    /** Fixed colours on white paper, for renderers that know neither variables nor links. */
    PRINT,
    /**
     * Colours as custom properties, {@code var(--figure-ink, #1f2933)}: the page's own style decides between light and
     * dark, and the light colours stand where it says nothing. The names are those of {@link Paint}.
     */
    PAGE
}
