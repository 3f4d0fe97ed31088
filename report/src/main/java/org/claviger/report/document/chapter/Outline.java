package org.claviger.report.document.chapter;

import java.util.ArrayList;
import java.util.List;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Chapter;
import org.claviger.report.document.view.Heading;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;

/** A chapter being written, section by section. */
final class Outline {
    private final Heading heading;
    private final boolean wide;
    private final List<Block> blocks = new ArrayList<>();
    private int sections;

    private Outline(Heading heading, boolean wide) {
        this.heading = heading;
        this.wide = wide;
    }

    static Outline chapter(String number, String title, String anchor) {
        return new Outline(new Heading(number, title, anchor), false);
    }

    /** A chapter whose tables want a page turned on its side. */
    static Outline wideChapter(String number, String title, String anchor) {
        return new Outline(new Heading(number, title, anchor), true);
    }

    Outline section(String title) {
        blocks.add(new Block.Section(next(title)));
        return this;
    }

    /** A section that is one drawing. */
    Outline plate(String title, Drawing drawing) {
        blocks.add(new Block.Plate(next(title), drawing.svg(), drawing.title(), drawing.description(), drawing.wide()));
        return this;
    }

    private Heading next(String title) {
        sections++;
        String number = heading.number().isEmpty() ? "" : heading.number() + "." + sections;
        return new Heading(number, title, heading.anchor() + "-" + sections);
    }

    Outline paragraph(String text) {
        blocks.add(Block.paragraph(text));
        return this;
    }

    Outline paragraph(Phrase phrase) {
        blocks.add(new Block.Paragraph(phrase));
        return this;
    }

    Outline lead(String text) {
        blocks.add(new Block.Lead(text));
        return this;
    }

    Outline note(String text) {
        blocks.add(new Block.Note(Tone.PLAIN, Phrase.of(text)));
        return this;
    }

    Outline attention(Phrase phrase) {
        blocks.add(new Block.Note(Tone.ATTENTION, phrase));
        return this;
    }

    /** What belongs here when there is nothing yet, and how it begins. */
    Outline teach(String text, String example) {
        blocks.add(new Block.Note(Tone.ATTENTION, Phrase.of(text)));
        blocks.add(new Block.Example(example.stripTrailing()));
        return this;
    }

    Outline bullets(List<Phrase> items) {
        blocks.add(new Block.Bullets(items, false));
        return this;
    }

    Outline add(Block block) {
        blocks.add(block);
        return this;
    }

    Chapter done() {
        return new Chapter(heading, wide, List.copyOf(blocks));
    }
}
