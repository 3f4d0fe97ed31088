package org.claviger.report.document.view;

import java.util.List;

/**
 * Threats against controls, or anything else whose two sides have short names.
 *
 * @param corner what the rows are
 * @param columns short names, each with where it leads
 */
public record Grid(String caption, String corner, List<Head> columns, List<Line> lines) implements Block {
    /** The short name of a row or column. */
    public record Head(String shortName, String anchor, String title) {}

    /** A row: its name, how many columns answer it, and a mark for each column, empty where the two do not meet. */
    public record Line(Head head, Mark total, List<Mark> marks) {}

    /** What stands in a field; the tone says nothing that the text does not. */
    public record Mark(String text, Tone tone) {}
}
