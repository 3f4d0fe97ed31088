package org.claviger.report.curve;

import java.util.Locale;

/** Writes a curve as SVG with presentation attributes only, so that it looks the same on a page, on paper and by itself. */
final class Pen {
    private final StringBuilder out = new StringBuilder();

    /**
     * Begins a drawing.
     *
     * @param words what it shows, for those who do not see it
     */
    Pen(int width, int height, String words) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" role=\"img\" alt=\"")
                .append(escaped(words))
                .append("\" aria-label=\"")
                .append(escaped(words))
                .append("\" font-family=\"Source Sans 3, sans-serif\" font-size=\"12\">");
    }

    String done() {
        return out.append("</svg>").toString();
    }

    /** A line that is not filled. */
    void path(String path, String colour, String more) {
        out.append("<path fill=\"none\" stroke=\"")
                .append(colour)
                .append('"')
                .append(more)
                .append(" d=\"")
                .append(path)
                .append("\"/>");
    }

    /** An area through which what is behind it can be seen. */
    void area(String path, String colour) {
        out.append("<path fill-opacity=\"0.16\" fill=\"")
                .append(colour)
                .append("\" d=\"")
                .append(path)
                .append("\"/>");
    }

    void dot(double x, double y, String colour) {
        out.append("<circle r=\"4\" cx=\"")
                .append(number(x))
                .append("\" cy=\"")
                .append(number(y))
                .append("\" fill=\"")
                .append(colour)
                .append("\"/>");
    }

    void line(double x1, double y1, double x2, double y2, String colour, String more) {
        out.append("<line x1=\"")
                .append(number(x1))
                .append("\" y1=\"")
                .append(number(y1))
                .append("\" x2=\"")
                .append(number(x2))
                .append("\" y2=\"")
                .append(number(y2))
                .append("\" stroke=\"")
                .append(colour)
                .append('"')
                .append(more)
                .append("/>");
    }

    void text(String colour, double x, double y, String anchor, String words) {
        out.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\" fill=\"")
                .append(colour)
                .append("\">")
                .append(escaped(words))
                .append("</text>");
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
