package org.claviger.report.figure;

import java.util.function.Consumer;

/**
 * The outer element: size, names for assistive technology, background.
 *
 * @param id of the system, so that ids stay unique where several figures stand on one page
 * @param theme for which surface
 * @param width px
 * @param height px
 * @param scale how much larger than drawn it is shown
 */
record Sheet(String id, Theme theme, double width, double height, double scale) {

    Figure figure(String title, String description, Consumer<Svg> content) {
        int wide = (int) Math.ceil(width);
        int high = (int) Math.ceil(height);
        Svg svg = new Svg(theme);
        svg.open("svg", attributes(wide, high, title, description));
        svg.element("title", Svg.attribute("id", prefix() + "-title"), title);
        svg.element("desc", Svg.attribute("id", prefix() + "-description"), description);
        svg.rect(new Rect(0, 0, wide, high), 0, svg.filled(Paint.CANVAS));
        content.accept(svg);
        svg.close("svg");
        return new Figure(svg.toString(), shown(wide), shown(high), title, description);
    }

    private int shown(int drawn) {
        return (int) Math.ceil(drawn * scale);
    }

    /** What the ids in this picture begin with. */
    String prefix() {
        return "environment-" + id;
    }

    /** The renderer of printed documents reads the alternative text from {@code alt}; pages would call that invalid. */
    private String attributes(int wide, int high, String title, String description) {
        return " xmlns=\"http://www.w3.org/2000/svg\""
                + Svg.attribute("width", shown(wide))
                + Svg.attribute("height", shown(high))
                + Svg.attribute("viewBox", "0 0 " + wide + " " + high)
                + " role=\"group\""
                + Svg.attribute("aria-labelledby", prefix() + "-title")
                + Svg.attribute("aria-describedby", prefix() + "-description")
                + (theme == Theme.PRINT ? Svg.attribute("alt", title + ". " + description) : "")
                + Svg.attribute("font-family", Lettering.FAMILY);
    }
}
