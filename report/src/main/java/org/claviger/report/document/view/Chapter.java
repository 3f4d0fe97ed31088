package org.claviger.report.document.view;

import java.util.List;

/**
 * A chapter.
 *
 * @param wide whether its pages are turned on their side
 */
public record Chapter(Heading heading, boolean wide, List<Block> blocks) {
    /** The headings of its sections. */
    public List<Heading> sections() {
        return blocks.stream()
                .filter(Block.Section.class::isInstance)
                .map(block -> ((Block.Section) block).heading())
                .toList();
    }
}
