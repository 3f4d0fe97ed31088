package org.claviger.analysis.identify.environment;

import java.util.Map;
import java.util.function.BiConsumer;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;

/** A section of a model, element by element. */
final class Section {
    private Section() {}

    /** Applies a rule to the elements of one kind. An id that is no slug, already reported as such, is passed over. */
    static <E> void each(Kind kind, Map<String, E> elements, BiConsumer<Ref, E> rule) {
        elements.forEach((id, element) -> {
            if (Slug.valid(id)) {
                rule.accept(new Ref(kind, id), element);
            }
        });
    }
}
