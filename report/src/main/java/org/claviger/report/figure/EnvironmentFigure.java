package org.claviger.report.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * A page can be scrolled where paper cannot, so its letters need not be as small: 9.5 px become 11.4.
     */
    private static final double LARGER = 1.2;

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

    /**
     * Draws a model so that a reader opens and closes its groups by following links: a small one with every element
     * apart, a large one folded, and what {@code folding} says otherwise. Headings of groups and folds lead to the same
     * picture with that group toggled, all other boxes to their elements. The same model and folding give the same bytes.
     */
    public static FoldedFigure draw(Model model, Theme theme, Links links, Folding folding) {
        if (model.components().isEmpty()) {
            return new FoldedFigure(Placeholder.draw(model, theme, title(model)), Folding.NONE, List.of());
        }
        Sketch sketch = Sketch.of(model);
        Folds folds = sketch.folded(folding);
        Scene scene = Composition.of(sketch, folds);
        return new FoldedFigure(drawn(model, scene, theme, links, LARGER), folds.folding(), groups(scene, folds));
    }

    /** What the picture shows, to be read instead of it; whole, whatever is folded in a picture. */
    public static Outline alternative(Model model) {
        return Reading.of(model, title(model));
    }

    private static List<FoldedFigure.Group> groups(Scene scene, Folds folds) {
        Map<String, FoldedFigure.Group> groups = new LinkedHashMap<>();
        scene.all()
                .forEach(box -> scene.toggle(box).ifPresent(toggle -> {
                    int members = folds.members(toggle.id()).size();
                    groups.putIfAbsent(
                            toggle.id(),
                            new FoldedFigure.Group(toggle.id(), toggle.name(), members, toggle.open(), toggle.next()));
                }));
        return List.copyOf(groups.values());
    }

    private static String title(Model model) {
        return "The environment of "
                + model.system().name().orElse(model.system().id());
    }

    private static Figure drawn(Model model, Theme theme, Function<Ref, Optional<String>> link, Detail finest) {
        return model.components().isEmpty()
                ? Placeholder.draw(model, theme, title(model))
                : drawn(model, Composition.of(model, finest), theme, Links.to(link), 1);
    }

    private static Figure drawn(Model model, Scene scene, Theme theme, Links links, double scale) {
        Geometry geometry = LayeredLayout.of(scene);
        double width = Math.max(geometry.width(), new Legend(scene, MARGIN, 0).least() + 2 * MARGIN);
        Legend legend = new Legend(scene, MARGIN, width - MARGIN);
        Sheet sheet =
                new Sheet(model.system().id(), theme, width, geometry.height() + legend.height() - MARGIN / 2, scale);
        return sheet.figure(title(model), Description.of(model, scene), svg -> {
            new Drawing(svg, scene, geometry, links, sheet.prefix()).draw();
            legend.draw(svg, geometry.height() - MARGIN);
        });
    }
}
