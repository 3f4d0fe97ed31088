package org.claviger.server.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/** An index for each model that somebody searches, kept until the model changes or others are searched. */
@Component
final class Indexes {
    /** Models kept at once; the index of one with 5,000 elements takes some 15 MB. */
    private static final int KEPT = 4;

    private final Map<Key, Index> kept = Collections.synchronizedMap(new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Index> eldest) {
            return size() > KEPT;
        }
    });

    private record Key(UUID system, long size) {}

    Index of(OpenSystem here) {
        Key key = new Key(here.id(), here.size());
        Index found = kept.get(key);
        if (found != null) {
            return found;
        }
        Index made = Index.of(here);
        kept.keySet().removeIf(other -> other.system().equals(here.id()));
        kept.put(key, made);
        return made;
    }
}
