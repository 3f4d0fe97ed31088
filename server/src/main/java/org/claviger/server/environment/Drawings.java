package org.claviger.server.environment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claviger.report.figure.EnvironmentFigure;
import org.claviger.report.figure.FoldedFigure;
import org.claviger.report.figure.Links;
import org.claviger.report.figure.Outline;
import org.claviger.report.figure.Theme;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/**
 * Pictures of environments, kept while they cannot change: laying one out takes up to seconds. Nothing here is a truth; a
 * replica that has none draws it.
 */
@Component
class Drawings {
    /** Pictures kept at once; a large one takes some 0.3 MB. */
    private static final int KEPT = 64;

    private final Map<Key, FoldedFigure> pictures = latest(KEPT);
    private final Map<OutlineKey, Outline> outlines = latest(KEPT);

    private static <K, V> Map<K, V> latest(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    /** A picture of a model of a ledger of this size; its links lead below this address. */
    private record Key(UUID system, long size, String home, Theme theme, Shown shown) {}

    private record OutlineKey(UUID system, long size) {}

    /** For a page, in its colours: boxes lead to the pages of what they show, headings open and close groups. */
    FoldedFigure page(OpenSystem here, Shown shown) {
        Links links = Links.to(
                ref -> Optional.of(here.href(ref)),
                (next, at) -> Optional.of(shown.folded(next).href(here.room("environment")) + "#" + at));
        return kept(here, Theme.PAGE, shown, links);
    }

    /** To be taken away: light, without links. */
    FoldedFigure file(OpenSystem here, Shown shown) {
        return kept(here, Theme.LIGHT, shown, Links.to(_ -> Optional.empty()));
    }

    /** What the picture shows, to be read instead of it. */
    Outline outline(OpenSystem here) {
        OutlineKey key = new OutlineKey(here.id(), here.size());
        Outline found = outlines.get(key);
        if (found != null) {
            return found;
        }
        Outline told = EnvironmentFigure.alternative(here.model());
        outlines.put(key, told);
        return told;
    }

    /** Two who ask at once may both draw: nobody waits for somebody else's picture. */
    private FoldedFigure kept(OpenSystem here, Theme theme, Shown shown, Links links) {
        Key key = new Key(here.id(), here.size(), here.home(), theme, shown);
        FoldedFigure found = pictures.get(key);
        if (found != null) {
            return found;
        }
        FoldedFigure drawn = EnvironmentFigure.draw(here.model(), theme, links, shown.folding());
        pictures.put(key, drawn);
        return drawn;
    }
}
