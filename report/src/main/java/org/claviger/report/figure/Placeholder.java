package org.claviger.report.figure;

import java.util.List;
import org.claviger.model.Model;

/** What stands where there is nothing to draw yet: it says what to write and what will then be seen. */
final class Placeholder {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 208;

    private static final List<String> LINES = List.of(
            "No component is described yet.",
            "Under components, name each device, service, account and page that holds key material",
            "or can influence what does, and say where it stands: inside, connected or outside.",
            "The picture then shows what is inside the boundary, what acts on it, and what crosses it.");

    static final String TEXT = String.join(" ", LINES);

    private Placeholder() {}

    static Figure draw(Model model, Theme theme, String title) {
        Sheet sheet = new Sheet(model.system().id(), theme, WIDTH, HEIGHT, 1);
        return sheet.figure(title, TEXT, svg -> {
            Rect frame = new Rect(16, 16, WIDTH - 32, HEIGHT - 32);
            svg.rect(frame, 14, svg.both(Paint.INSIDE_AREA, Paint.INSIDE, 3, "10 7"));
            Face face = Face.heading(
                    Icon.SHIELD,
                    "Trusted Environment",
                    model.system().name().orElse(model.system().id()),
                    Lettering.HEADING,
                    frame.width());
            new FaceDrawing(svg, face, frame).draw(Box.Look.FRAME);
            double y = 112;
            for (String line : LINES) {
                Lettering lettering = line.equals(LINES.getFirst()) ? Lettering.NAME : Lettering.DETAIL;
                svg.text(line, new Point(40, y), lettering, Paint.INK);
                y += 19;
            }
        });
    }
}
