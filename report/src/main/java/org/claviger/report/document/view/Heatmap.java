package org.claviger.report.document.view;

import java.util.List;

/**
 * A risk matrix with what falls into each field.
 *
 * @param impacts steps of the impact scale, lowest first
 * @param rows steps of likelihood, highest first
 */
public record Heatmap(String caption, List<String> impacts, List<Row> rows) implements Block {
    /** One step of likelihood. */
    public record Row(String likelihood, List<Field> fields) {}

    /** A field: its level in words and tone, and what is in it. */
    public record Field(String level, Tone tone, Phrase content) {}
}
