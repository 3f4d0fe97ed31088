package org.claviger.report.document.view;

import java.util.List;
import java.util.stream.Stream;

/**
 * A chapter.
 *
 * @param wide whether its pages are turned on their side
 */
public record Chapter(Heading heading, boolean wide, List<Block> blocks) {
    /** The headings of its sections. */
    public List<Heading> sections() {
        return blocks.stream()
                .flatMap(block -> switch (block) {
                    case Block.Section section -> Stream.of(section.heading());
                    case Block.Plate plate -> Stream.of(plate.heading());
                    default -> Stream.empty();
                })
                .toList();
    }
}
