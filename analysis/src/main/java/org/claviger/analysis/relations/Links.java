package org.claviger.analysis.relations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;

/** Pairs of elements, found from both ends, in the order in which they were added. */
final class Links {
    private final Map<Ref, Set<Ref>> forwards = new LinkedHashMap<>();
    private final Map<Ref, Set<Ref>> backwards = new LinkedHashMap<>();

    /** Applies a rule to the elements of one kind. An id that is no slug, already reported as such, is passed over. */
    static <E> void each(Kind kind, Map<String, E> elements, BiConsumer<Ref, E> rule) {
        elements.forEach((id, element) -> {
            if (Slug.valid(id)) {
                rule.accept(new Ref(kind, id), element);
            }
        });
    }

    void add(Ref from, Ref to) {
        forwards.computeIfAbsent(from, _ -> new LinkedHashSet<>()).add(to);
        backwards.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(from);
    }

    void addAll(Ref from, Iterable<Ref> to) {
        to.forEach(each -> add(from, each));
    }

    Set<Ref> from(Ref ref) {
        return Collections.unmodifiableSet(forwards.getOrDefault(ref, Set.of()));
    }

    Set<Ref> to(Ref ref) {
        return Collections.unmodifiableSet(backwards.getOrDefault(ref, Set.of()));
    }
}
