package org.claviger.server.environment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claviger.report.figure.EnvironmentFigure;
import org.claviger.report.figure.Figure;
import org.claviger.report.figure.Theme;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/**
 * Pictures of environments, kept while they cannot change: laying one out takes up to seconds. Nothing here is a truth; a
 * replica that has none draws it.
 */
@Component
class Drawings {
    /** Pictures kept at once; a large one takes some 0.5 MB. */
    private static final int KEPT = 48;

    private final Map<Key, Figure> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Figure> eldest) {
                    return size() > KEPT;
                }
            });

    /** A picture: of a model of a ledger of this size, its boxes leading to pages below this address. */
    private record Key(UUID system, long size, String home, Theme theme) {}

    /** For a page, in its colours, boxes lead to the pages of what they show. */
    Figure page(OpenSystem here) {
        return kept(
                here,
                Theme.PAGE,
                () -> EnvironmentFigure.draw(here.model(), Theme.PAGE, ref -> Optional.of(here.href(ref))));
    }

    /** To be taken away: light, without links. */
    Figure file(OpenSystem here) {
        return kept(here, Theme.LIGHT, () -> EnvironmentFigure.draw(here.model(), Theme.LIGHT));
    }

    /** Two who ask at once may both draw: nobody waits for somebody else's picture. */
    private Figure kept(OpenSystem here, Theme theme, java.util.function.Supplier<Figure> draws) {
        Key key = new Key(here.id(), here.size(), here.home(), theme);
        Figure found = kept.get(key);
        if (found != null) {
            return found;
        }
        Figure drawn = draws.get();
        kept.put(key, drawn);
        return drawn;
    }
}
