package org.claviger.report.figure;

import java.util.List;

/** Writes SVG elements: attributes in the order given, numbers with one decimal at most, every text escaped. */
final class Svg {
    private final StringBuilder out = new StringBuilder();
    private final Theme theme;

    Svg(Theme theme) {
        this.theme = theme;
    }

    /** A shape's paint: fill and stroke, none when absent. */
    record Ink(String attributes) {}

    String colour(Paint paint) {
        return paint.in(theme);
    }

    Ink filled(Paint fill) {
        return new Ink(" fill=\"" + colour(fill) + "\"");
    }

    /** Nothing to see, yet it can be pointed at. */
    Ink unseen() {
        return new Ink(" fill=\"none\" pointer-events=\"all\"");
    }

    Ink stroked(Paint stroke, double width, String dash) {
        return new Ink(" fill=\"none\"" + stroke(stroke, width, dash));
    }

    Ink both(Paint fill, Paint stroke, double width, String dash) {
        return new Ink(" fill=\"" + colour(fill) + "\"" + stroke(stroke, width, dash));
    }

    private String stroke(Paint stroke, double width, String dash) {
        return " stroke=\"" + colour(stroke) + "\" stroke-width=\"" + number(width) + "\""
                + (dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"");
    }

    Svg open(String element, String attributes) {
        out.append('<').append(element).append(attributes).append(">\n");
        return this;
    }

    Svg close(String element) {
        out.append("</").append(element).append(">\n");
        return this;
    }

    Svg title(String text) {
        out.append("<title>").append(escaped(text)).append("</title>\n");
        return this;
    }

    Svg element(String element, String attributes, String text) {
        out.append('<').append(element).append(attributes).append('>').append(escaped(text));
        return close(element);
    }

    Svg rect(Rect rect, double radius, Ink ink) {
        out.append("<rect").append(attribute("x", rect.x())).append(attribute("y", rect.y()));
        out.append(attribute("width", rect.width())).append(attribute("height", rect.height()));
        out.append(radius > 0 ? attribute("rx", radius) : "")
                .append(ink.attributes())
                .append("/>\n");
        return this;
    }

    Svg circle(Point centre, double radius, Ink ink) {
        out.append("<circle").append(attribute("cx", centre.x())).append(attribute("cy", centre.y()));
        out.append(attribute("r", radius)).append(ink.attributes()).append("/>\n");
        return this;
    }

    Svg path(String data, Ink ink, String more) {
        out.append("<path d=\"")
                .append(data)
                .append('"')
                .append(ink.attributes())
                .append(more)
                .append("/>\n");
        return this;
    }

    Svg icon(Icon icon, Point at, double size, Paint paint) {
        String place = " transform=\"translate(" + number(at.x()) + " " + number(at.y()) + ") scale("
                + number(size / 16) + ")\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";
        return path(icon.path(), stroked(paint, 1.5, ""), place);
    }

    Svg text(String text, Point at, Lettering lettering, Paint paint) {
        out.append("<text").append(attribute("x", at.x())).append(attribute("y", at.y()));
        out.append(attribute("font-size", lettering.size()));
        out.append(lettering.bold() ? " font-weight=\"600\"" : "");
        out.append(" fill=\"").append(colour(paint)).append("\">");
        out.append(escaped(text)).append("</text>\n");
        return this;
    }

    /** Path data of a polyline; corners are rounded where both sides are long enough. */
    static String polyline(List<Point> points, double radius) {
        StringBuilder data = new StringBuilder("M").append(pair(points.getFirst()));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            Point before = towards(corner, points.get(i - 1), radius);
            Point after = towards(corner, points.get(i + 1), radius);
            data.append('L')
                    .append(pair(before))
                    .append('Q')
                    .append(pair(corner))
                    .append(' ')
                    .append(pair(after));
        }
        return data.append('L').append(pair(points.getLast())).toString();
    }

    private static Point towards(Point corner, Point neighbour, double radius) {
        double dx = neighbour.x() - corner.x();
        double dy = neighbour.y() - corner.y();
        double length = Math.max(Math.abs(dx), Math.abs(dy));
        double part = length == 0 ? 0 : Math.min(radius, length / 2) / length;
        return corner.plus(dx * part, dy * part);
    }

    static String pair(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    static String attribute(String name, double value) {
        return " " + name + "=\"" + number(value) + "\"";
    }

    static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value) + "\"";
    }

    /** At most two decimals, none where they are zero; the same on every machine. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long size = Math.abs(hundredths);
        long rest = size % 100;
        String decimals = rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : "." + (rest < 10 ? "0" : "") + rest;
        return sign + size / 100 + decimals;
    }

    /** Escapes for text and attributes; characters that XML 1.0 does not know become U+FFFD. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
