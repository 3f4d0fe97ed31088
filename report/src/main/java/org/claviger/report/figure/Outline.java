package org.claviger.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claviger.model.value.Ref;

/**
 * What the picture shows, to be read instead of it: places with what stands in them, wallets with where they are signed
 * for, and every line, first those that cross the boundary. Whole whatever is folded in the picture.
 *
 * @param title one line that names the picture
 * @param summary how many components stand where, or what is missing for a picture
 * @param sections in the order in which they are read
 */
public record Outline(String title, String summary, List<Section> sections) {
    public Outline {
        sections = List.copyOf(sections);
    }

    /**
     * A heading with what stands below it.
     *
     * @param heading in words
     * @param caption what kind of thing the heading names: {@code Data centre, CH}; empty where nothing is to be said
     * @param of the element that the heading names, a place for instance; empty where it names none
     * @param items in a list
     * @param sections with headings one level below
     */
    public record Section(String heading, String caption, Optional<Ref> of, List<Item> items, List<Section> sections) {
        public Section {
            items = List.copyOf(items);
            sections = List.copyOf(sections);
        }
    }

    /**
     * One thing that is said.
     *
     * @param parts words and names of elements, to be set one after the other as they are
     * @param within what stands in the thing that this item is about
     */
    public record Item(List<Part> parts, List<Item> within) {
        public Item {
            parts = List.copyOf(parts);
            within = List.copyOf(within);
        }

        /** The elements that it names. */
        public List<Ref> elements() {
            return parts.stream()
                    .flatMap(part -> part instanceof Name name ? Stream.of(name.element()) : Stream.empty())
                    .toList();
        }

        /** As one text. */
        public String text() {
            StringBuilder text = new StringBuilder();
            parts.forEach(part -> text.append(part.text()));
            return text.toString();
        }
    }

    /** A part of what is said. */
    public sealed interface Part {
        String text();
    }

    /** Plain words, blanks at their ends included. */
    public record Text(String text) implements Part {}

    /** The name of an element, which a page can make a link. */
    public record Name(Ref element, String text) implements Part {}
}
