package org.claviger.report.figure;

import java.util.List;

/**
 * A picture whose groups open and close.
 *
 * @param figure the picture
 * @param folding what is open and closed in it: what was asked for, without what the model has no group for and without
 *     what would have been too much to look at
 * @param groups what can be opened and closed, in the order of the picture
 */
public record FoldedFigure(Figure figure, Folding folding, List<Group> groups) {
    public FoldedFigure {
        groups = List.copyOf(groups);
    }

    /**
     * A group of the picture.
     *
     * @param id as in a {@link Folding}
     * @param name as on its heading
     * @param members how many elements are in it
     * @param open whether they have boxes of their own
     * @param next what is open and closed once this one was opened or closed
     */
    public record Group(String id, String name, int members, boolean open, Folding next) {}
}
