package org.claviger.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claviger.model.value.Ref;

/**
 * A box of the picture, possibly with boxes in it.
 *
 * @param key unique in its scene
 * @param look how it is drawn
 * @param standing where it stands to the Trusted Environment
 * @param ref the element it shows, when it is exactly one
 * @param face what is written on it
 * @param saying what it shows, in words, with the whole names
 * @param inner boxes within
 */
record Box(
        String key, Look look, Standing standing, Optional<Ref> ref, Face face, String saying, List<Box> inner) {
    /** How a box is drawn. */
    enum Look {
        /** The boundary of the Trusted Environment. */
        FRAME,
        /** A place or a supplier. */
        GROUP,
        /** One element. */
        NODE,
        /** A wallet. */
        WALLET,
        /** A role. */
        ROLE,
        /** Several elements in one. */
        FOLD,
        /** A grid of boxes without lines; itself unseen. */
        SHELF
    }

    Box {
        inner = List.copyOf(inner);
    }

    Box holding(List<Box> boxes) {
        return new Box(key, look, standing, ref, face, saying, boxes);
    }

    /** This box and all within, outermost first. */
    Stream<Box> all() {
        return Stream.concat(Stream.of(this), inner.stream().flatMap(Box::all));
    }
}
