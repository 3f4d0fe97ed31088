package org.claviger.server.environment;

import java.util.Optional;
import java.util.Set;
import org.claviger.model.value.Ref;
import org.claviger.report.figure.EnvironmentFigure;
import org.claviger.report.figure.Folding;
import org.claviger.report.figure.Links;
import org.claviger.report.figure.Theme;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/** The environment as a picture in which what falls, and what falls with it, stands out. */
@Component
public final class MarkedEnvironment {
    MarkedEnvironment() {}

    /**
     * The picture, in the page's colours; empty where there is nothing to draw or too much.
     *
     * @param fallen what falls by itself
     * @param reached what falls with it
     */
    public Optional<String> svg(OpenSystem here, Set<Ref> fallen, Set<Ref> reached) {
        if (here.model().components().isEmpty()
                || Drawable.refusal(here.model()).isPresent()) {
            return Optional.empty();
        }
        Links links = Links.to(ref -> Optional.of(here.href(ref)))
                .marking(ref ->
                        Optional.of(fallen.contains(ref) ? "fallen" : reached.contains(ref) ? "reached" : "beside"));
        return Optional.of(EnvironmentFigure.draw(here.model(), Theme.PAGE, links, Folding.everything())
                .figure()
                .svg());
    }
}
