package org.claviger.report.document.view;

import java.util.List;

/** What a chapter is made of, from top to bottom. */
public sealed interface Block
        permits Block.Section,
                Block.Paragraph,
                Block.Lead,
                Block.Bullets,
                Block.Note,
                Block.Example,
                Block.Card,
                Block.Plate,
                Block.Curve,
                Facts,
                Grid,
                Heatmap,
                Table {

    /** Where a section begins. */
    record Section(Heading heading) implements Block {}

    record Paragraph(Phrase phrase) implements Block {}

    /** What the block below it is about. */
    record Lead(String text) implements Block {}

    /** Several things of one kind; in order when the order matters. */
    record Bullets(List<Phrase> items, boolean ordered) implements Block {}

    /** Something to keep in mind while reading on. */
    record Note(Tone tone, Phrase phrase) implements Block {}

    /** How it would be written in the file. */
    record Example(String text) implements Block {}

    /**
     * One element with all that belongs to it.
     *
     * @param anchor where links to it lead
     * @param number such as T3; empty when it has none
     * @param id as in the file
     */
    record Card(String anchor, String number, String title, String id, List<Block> blocks) implements Block {}

    /**
     * A section that is one drawing.
     *
     * @param svg the drawing itself, made by us; never a person's text unescaped
     * @param wide whether it wants a page turned on its side
     */
    record Plate(Heading heading, String svg, String title, String description, boolean wide) implements Block {}

    /**
     * A curve between other blocks.
     *
     * @param svg made by us; never a person's text unescaped
     * @param description what it shows, in words
     */
    record Curve(String svg, String description) implements Block {}

    static Block paragraph(String text) {
        return new Paragraph(Phrase.of(text));
    }
}
