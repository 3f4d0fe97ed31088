package org.claviger.ledger.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.model.Model;
import org.claviger.model.shape.RecordShape;
import org.claviger.model.shape.RecordShape.Field;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.ValueFormatException;

/** What of a model changes as one: an element, {@code wallet/cold}, or a section that is there once, {@code criteria}. */
public sealed interface Part {

    /** An element of one of the kinds. */
    record OfKind(Ref ref) implements Part {
        @Override
        public String section() {
            return ref.kind().section();
        }

        @Override
        public String toString() {
            return ref.toString();
        }
    }

    /** A section that is there once and is no element. */
    enum Single implements Part {
        SYSTEM("system"),
        CRITERIA("criteria"),
        RELEVANCE("relevance"),
        RESPONSIBILITY("responsibility");

        private final String section;

        Single(String section) {
            this.section = section;
        }

        @Override
        public String section() {
            return section;
        }

        @Override
        public String toString() {
            return section;
        }
    }

    /** The field of a model that it stands in: {@code wallets}. */
    String section();

    /** The sections of a model in the order of the language. */
    List<String> SECTIONS = RecordShape.of(Model.class).fields().stream()
            .map(Field::name)
            .filter(name -> !name.equals("claviger"))
            .toList();

    /** By section, in the order of the language. */
    Comparator<Part> BY_SECTION = bySection();

    private static Comparator<Part> bySection() {
        Map<String, Integer> places = new HashMap<>();
        SECTIONS.forEach(section -> places.put(section, places.size()));
        return Comparator.comparing(part -> places.getOrDefault(part.section(), places.size()));
    }

    static Part of(Ref ref) {
        return new OfKind(ref);
    }

    /** Reads what {@code toString} writes; anything else is refused with a {@link ValueFormatException}. */
    static Part parse(String text) {
        return single(text).<Part>map(part -> part).orElseGet(() -> new OfKind(Ref.parse(text)));
    }

    /** The single part of this section, if it is one. */
    static Optional<Single> single(String section) {
        return Arrays.stream(Single.values())
                .filter(each -> each.section().equals(section))
                .findFirst();
    }

    /** The kind whose elements stand in this section, if there is one. */
    static Optional<Kind> kind(String section) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.section().equals(section))
                .findFirst();
    }
}
