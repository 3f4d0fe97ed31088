package org.claviger.analysis.relations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;

/** Pairs of things, found from both ends, in the order in which they were added; a pair that was added twice is there twice. */
final class Links<T> {
    private final Map<T, List<T>> forwards = new LinkedHashMap<>();
    private final Map<T, List<T>> backwards = new LinkedHashMap<>();

    /** Applies a rule to the elements of one kind. An id that is no slug, already reported as such, is passed over. */
    static <E> void each(Kind kind, Map<String, E> elements, BiConsumer<Ref, E> rule) {
        elements.forEach((id, element) -> {
            if (Slug.valid(id)) {
                rule.accept(new Ref(kind, id), element);
            }
        });
    }

    void add(T from, T to) {
        // Most have one or two.
        forwards.computeIfAbsent(from, _ -> new ArrayList<>(2)).add(to);
        backwards.computeIfAbsent(to, _ -> new ArrayList<>(2)).add(from);
    }

    List<T> from(T from) {
        return Collections.unmodifiableList(forwards.getOrDefault(from, List.of()));
    }

    List<T> to(T to) {
        return Collections.unmodifiableList(backwards.getOrDefault(to, List.of()));
    }
}
