package org.claviger.report.figure;

import java.util.Optional;
import java.util.function.Function;
import org.claviger.model.Model;
import org.claviger.model.value.Ref;

/**
 * The Trusted Environment as a picture: its boundary, the places within, what holds key material, which wallets sign
 * where, and what acts on it from outside. The same model gives the same bytes.
 */
public final class EnvironmentFigure {
    private static final double MARGIN = 16;

    private EnvironmentFigure() {}

    /** Draws a model without links. */
    public static Figure draw(Model model, Theme theme) {
        return draw(model, theme, any -> Optional.empty());
    }

    /**
     * Draws a model.
     *
     * @param link where an element's box leads, {@code #component-hsm-1} for instance; empty for nowhere
     */
    public static Figure draw(Model model, Theme theme, Function<Ref, Optional<String>> link) {
        String title = "The environment of " + model.system().name().orElse(model.system().id());
        if (model.components().isEmpty()) {
            return Placeholder.draw(model, theme, title);
        }
        Scene scene = Composition.of(model);
        Geometry geometry = LayeredLayout.of(scene);
        String description = Description.of(model, scene);
        Legend narrow = new Legend(scene, MARGIN, geometry.width() - MARGIN);
        double width = Math.max(geometry.width(), narrow.least() + 2 * MARGIN);
        Legend legend = new Legend(scene, MARGIN, width - MARGIN);
        Sheet sheet = new Sheet(model.system().id(), theme, width, geometry.height() + legend.height() + MARGIN / 2);
        return sheet.figure(title, description, svg -> {
            new Drawing(svg, scene, geometry, link).draw();
            legend.draw(svg, geometry.height() - MARGIN);
        });
    }
}
