package org.claviger.server.candidates;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claviger.analysis.identify.Identification;
import org.claviger.analysis.identify.Identifier;
import org.claviger.model.Elements;
import org.claviger.model.value.Kind;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/** What rules find in a model, kept while it cannot change: it follows from the entries and this program. */
@Component
public final class Identifications {
    /** Candidates kept at once; each takes some 4 kB. */
    private static final int KEPT = 20_000;

    /** Elements that are examined for a page; each makes half a dozen candidates. */
    private static final int MOST_ELEMENTS = 3_000;

    private final Map<Key, Identification> kept = new LinkedHashMap<>(16, 0.75f, true);

    private record Key(UUID system, long size) {}

    /** What is found, if it is in memory. */
    public Optional<Identification> known(OpenSystem here) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(new Key(here.id(), here.size())));
        }
    }

    /** Whether a model is small enough to be examined for a page; the command line takes larger ones. */
    static boolean small(OpenSystem here) {
        int elements = 0;
        for (Kind kind : Kind.values()) {
            elements += Elements.of(here.model(), kind).size();
        }
        return elements <= MOST_ELEMENTS;
    }

    /** What is found. One model is examined at a time. */
    synchronized Identification of(OpenSystem here) {
        return known(here).orElseGet(() -> {
            Identification found =
                    Identifier.identify(here.model(), here.subject().knowledge().threatRules(), System::nanoTime);
            keep(new Key(here.id(), here.size()), found);
            return found;
        });
    }

    private void keep(Key key, Identification found) {
        synchronized (kept) {
            kept.keySet().removeIf(other -> other.system().equals(key.system()));
            kept.put(key, found);
            int all = kept.values().stream()
                    .mapToInt(each -> each.candidates().size())
                    .sum();
            for (Iterator<Identification> eldest = kept.values().iterator(); all > KEPT && eldest.hasNext(); ) {
                all -= eldest.next().candidates().size();
                eldest.remove();
            }
        }
    }
}
