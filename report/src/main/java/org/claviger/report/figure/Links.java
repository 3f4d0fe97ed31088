package org.claviger.report.figure;

import java.util.Optional;
import java.util.function.Function;
import org.claviger.model.value.Ref;

/** Where the parts of a picture lead. */
public interface Links {
    /** The address of an element's page; empty for nowhere. */
    Optional<String> element(Ref element);

    /**
     * The address of the same picture with other groups opened and closed; empty where it cannot be folded.
     *
     * @param next what will then be open and closed
     * @param at the id, within the picture, of the heading that led there: as the address's fragment it keeps the place
     */
    Optional<String> picture(Folding next, String at);

    /** How an element stands out, as the word of a class for the page's style; empty where nothing does. */
    default Optional<String> mark(Ref element) {
        return Optional.empty();
    }

    /** The same links to a picture in which elements stand out. */
    default Links marking(Function<Ref, Optional<String>> marks) {
        Links links = this;
        return new Links() {
            @Override
            public Optional<String> element(Ref element) {
                return links.element(element);
            }

            @Override
            public Optional<String> picture(Folding next, String at) {
                return links.picture(next, at);
            }

            @Override
            public Optional<String> mark(Ref element) {
                return marks.apply(element);
            }
        };
    }

    /** Links to elements of a picture that cannot be folded. */
    static Links to(Function<Ref, Optional<String>> elements) {
        return to(elements, (_, _) -> Optional.empty());
    }

    /** Links to elements and to the same picture folded otherwise. */
    static Links to(Function<Ref, Optional<String>> elements, Pictures pictures) {
        return new Links() {
            @Override
            public Optional<String> element(Ref element) {
                return elements.apply(element);
            }

            @Override
            public Optional<String> picture(Folding next, String at) {
                return pictures.of(next, at);
            }
        };
    }

    /** See {@link Links#picture}. */
    @FunctionalInterface
    interface Pictures {
        Optional<String> of(Folding next, String at);
    }
}
