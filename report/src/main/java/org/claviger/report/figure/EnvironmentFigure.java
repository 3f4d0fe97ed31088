package org.claviger.report.figure;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claviger.model.Model;
import org.claviger.model.value.Ref;

/**
 * The Trusted Environment as a picture: its boundary, the places within, what holds key material, which wallets sign
 * where, and what acts on it from outside. The same model gives the same bytes.
 */
public final class EnvironmentFigure {
    private static final double MARGIN = 16;

    /** The widest picture whose smallest letters can still be read on A4, px. */
    private static final int PAGE = 1600;

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
        return drawn(model, theme, link, Detail.EACH);
    }

    /**
     * Draws a model so that it can be read on a landscape A4 page: what would be too wide is folded further. For a small
     * model this is the same picture.
     */
    public static Figure overview(Model model, Theme theme, Function<Ref, Optional<String>> link) {
        return Stream.of(Detail.values())
                .map(detail -> drawn(model, theme, link, detail))
                .filter(figure -> figure.width() <= PAGE)
                .findFirst()
                .orElseGet(() -> drawn(model, theme, link, Detail.BY_STANDING));
    }

    private static Figure drawn(Model model, Theme theme, Function<Ref, Optional<String>> link, Detail finest) {
        String title = "The environment of "
                + model.system().name().orElse(model.system().id());
        if (model.components().isEmpty()) {
            return Placeholder.draw(model, theme, title);
        }
        Scene scene = Composition.of(model, finest);
        return drawn(scene, theme, link, model.system().id(), title, Description.of(model, scene));
    }

    private static Figure drawn(
            Scene scene,
            Theme theme,
            Function<Ref, Optional<String>> link,
            String id,
            String title,
            String description) {
        Geometry geometry = LayeredLayout.of(scene);
        double width = Math.max(geometry.width(), new Legend(scene, MARGIN, 0).least() + 2 * MARGIN);
        Legend legend = new Legend(scene, MARGIN, width - MARGIN);
        Sheet sheet = new Sheet(id, theme, width, geometry.height() + legend.height() - MARGIN / 2);
        return sheet.figure(title, description, svg -> {
            new Drawing(svg, scene, geometry, link).draw();
            legend.draw(svg, geometry.height() - MARGIN);
        });
    }
}
