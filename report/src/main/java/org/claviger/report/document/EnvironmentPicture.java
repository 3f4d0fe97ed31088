package org.claviger.report.document;

import java.util.Locale;
import java.util.Optional;
import org.claviger.model.Model;
import org.claviger.model.value.Ref;
import org.claviger.report.document.chapter.Drawing;
import org.claviger.report.document.view.Anchor;
import org.claviger.report.figure.EnvironmentFigure;
import org.claviger.report.figure.Figure;
import org.claviger.report.figure.Theme;

/** The drawing of the environment for the two media. */
final class EnvironmentPicture {
    /** Wider than the text of a portrait page can carry legibly, px of 1/96 inch. */
    private static final int WIDE = 700;

    /** Room for a drawing on A4, mm: across, and down beside its heading and legend. */
    private static final double PORTRAIT = 174;

    private static final double PORTRAIT_DOWN = 190;
    private static final double LANDSCAPE = 267;
    private static final double LANDSCAPE_DOWN = 130;
    private static final double MM_PER_PX = 25.4 / 96;

    private EnvironmentPicture() {}

    /** For a screen, with links and in the page's own colours. Without components there is nothing to draw. */
    static Optional<Drawing> screen(Model model) {
        return model.components().isEmpty()
                ? Optional.empty()
                : Optional.of(drawing(EnvironmentFigure.overview(model, Theme.PAGE, EnvironmentPicture::link)));
    }

    /** For paper: fixed colours, folded until it can be read on a page, and sized to it. */
    static Optional<Drawing> paper(Model model) {
        if (model.components().isEmpty()) {
            return Optional.empty();
        }
        Figure figure = EnvironmentFigure.overview(model, Theme.PRINT, _ -> Optional.empty());
        Drawing drawing = drawing(figure);
        double across = Math.min(
                drawing.wide() ? LANDSCAPE : PORTRAIT,
                (drawing.wide() ? LANDSCAPE_DOWN : PORTRAIT_DOWN) * figure.width() / figure.height());
        double width = Math.min(across, figure.width() * MM_PER_PX);
        String size = String.format(
                Locale.ROOT,
                "<svg style=\"width: %.1fmm; height: %.1fmm\" ",
                width,
                width * figure.height() / figure.width());
        return Optional.of(new Drawing(
                drawing.svg().replaceFirst("<svg ", size), drawing.title(), drawing.description(), drawing.wide()));
    }

    private static Optional<String> link(Ref ref) {
        return Optional.of("#" + Anchor.of(ref));
    }

    private static Drawing drawing(Figure figure) {
        return new Drawing(figure.svg(), figure.title(), figure.description(), figure.width() > WIDE);
    }
}
