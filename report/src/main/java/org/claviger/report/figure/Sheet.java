package org.claviger.report.figure;

import java.util.function.Consumer;

/**
 * The outer element: size, names for assistive technology, background.
 *
 * @param id of the system, so that ids stay unique where several figures stand on one page
 * @param theme for which surface
 * @param width px
 * @param height px
 */
record Sheet(String id, Theme theme, double width, double height) {

    Figure figure(String title, String description, Consumer<Svg> content) {
        int wide = (int) Math.ceil(width);
        int high = (int) Math.ceil(height);
        Svg svg = new Svg(theme);
        String prefix = "environment-" + id;
        svg.open("svg", attributes(wide, high, title, description, prefix));
        svg.element("title", Svg.attribute("id", prefix + "-title"), title);
        svg.element("desc", Svg.attribute("id", prefix + "-description"), description);
        svg.rect(new Rect(0, 0, wide, high), 0, svg.filled(Paint.CANVAS));
        content.accept(svg);
        svg.close("svg");
        return new Figure(svg.toString(), wide, high, title, description);
    }

    /** The renderer of printed documents reads the alternative text from {@code alt}; pages would call that invalid. */
    private String attributes(int wide, int high, String title, String description, String prefix) {
        return " xmlns=\"http://www.w3.org/2000/svg\""
                + Svg.attribute("width", wide)
                + Svg.attribute("height", high)
                + Svg.attribute("viewBox", "0 0 " + wide + " " + high)
                + " role=\"group\""
                + Svg.attribute("aria-labelledby", prefix + "-title")
                + Svg.attribute("aria-describedby", prefix + "-description")
                + (theme == Theme.PRINT ? Svg.attribute("alt", title + ". " + description) : "")
                + Svg.attribute("font-family", Lettering.FAMILY);
    }
}
