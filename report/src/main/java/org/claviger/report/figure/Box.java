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
 * @param shows the elements it shows; several in a fold, none in the frame
 * @param face what is written on it
 * @param saying what it shows, in words, with the whole names
 * @param inner boxes within
 */
record Box(String key, Look look, Standing standing, List<Ref> shows, Face face, String saying, List<Box> inner) {
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
        shows = List.copyOf(shows);
        inner = List.copyOf(inner);
    }

    /** The element it shows, when it is exactly one. */
    Optional<Ref> only() {
        return shows.size() == 1 ? Optional.of(shows.getFirst()) : Optional.empty();
    }

    /** How far the second sheet of a fold stands out behind the first, px. */
    double sheet() {
        return look == Look.FOLD ? 4 : 0;
    }

    double width() {
        return face.width() + sheet();
    }

    double height() {
        return face.height() + sheet();
    }

    Box holding(List<Box> boxes) {
        return new Box(key, look, standing, shows, face, saying, boxes);
    }

    /** This box and all within, outermost first. */
    Stream<Box> all() {
        return Stream.concat(Stream.of(this), inner.stream().flatMap(Box::all));
    }
}
