package org.claviger.server.environment;

import java.util.ArrayList;
import java.util.List;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.report.figure.Outline;
import org.claviger.server.systems.OpenSystem;

/**
 * The picture's outline with its names as links.
 *
 * @param summary how many components stand where
 * @param parts in the order in which they are read
 */
public record InWords(String summary, List<Part> parts) {

    /**
     * A part of the outline.
     *
     * @param lines what is said in it
     * @param places within it, each with what stands there
     */
    public record Part(String heading, List<Line> lines, List<Place> places) {}

    /** A place, or whoever else things stand with. */
    public record Place(Phrase name, String caption, List<Line> lines) {}

    /** Something that is said, and what stands within what it is about. */
    public record Line(Phrase words, List<Line> within) {}

    static InWords of(OpenSystem here, Outline outline) {
        return new InWords(
                outline.summary(),
                outline.sections().stream()
                        .map(section -> new Part(
                                section.heading(),
                                lines(here, section.items()),
                                section.sections().stream()
                                        .map(place -> place(here, place))
                                        .toList()))
                        .toList());
    }

    private static Place place(OpenSystem here, Outline.Section section) {
        Phrase name = section.of()
                .map(ref -> Phrase.link(here.href(ref), section.heading(), ref.toString()))
                .orElseGet(() -> Phrase.of(section.heading()));
        return new Place(name, section.caption(), lines(here, section.items()));
    }

    private static List<Line> lines(OpenSystem here, List<Outline.Item> items) {
        return items.stream()
                .map(item -> new Line(words(here, item), lines(here, item.within())))
                .toList();
    }

    private static Phrase words(OpenSystem here, Outline.Item item) {
        List<Run> runs = new ArrayList<>();
        for (Outline.Part part : item.parts()) {
            runs.add(
                    switch (part) {
                        case Outline.Text text -> new Run.Text(text.text());
                        case Outline.Name name ->
                            new Run.Link(
                                    here.href(name.element()),
                                    name.text(),
                                    name.element().toString());
                    });
        }
        return new Phrase(runs);
    }
}
