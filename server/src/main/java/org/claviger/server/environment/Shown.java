package org.claviger.server.environment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Choices;
import org.claviger.report.figure.Folding;

/**
 * How somebody wants to see the picture, as it stands in the address.
 *
 * @param folding which groups are open and closed
 * @param size chosen, if any was
 */
record Shown(Folding folding, Optional<Size> size) {
    /** More groups than anybody opens one after the other. */
    private static final int MOST = 100;

    private static final int LONGEST = 150;

    /** How large a picture is shown. */
    enum Size {
        /** As wide as the window: all of it at once. */
        FIT("Fit the width", 0),
        /** Smaller than drawn, its names legible; one scrolls. */
        READING("Reading", 0.7),
        /** As drawn; one scrolls. */
        NATURAL("Natural size", 1);

        private final String title;
        private final double scale;

        Size(String title, double scale) {
            this.title = title;
            this.scale = scale;
        }

        String title() {
            return title;
        }

        /** Of the drawn size; 0 where the window decides. */
        double scale() {
            return scale;
        }

        String word() {
            return Choices.word(this);
        }
    }

    /** Reads the parameters of an address; what is unknown is ignored. */
    static Shown of(List<String> open, List<String> close, String size) {
        Optional<Size> chosen = Arrays.stream(Size.values())
                .filter(each -> each.word().equals(size))
                .findFirst();
        return new Shown(new Folding(bounded(open), bounded(close)), chosen);
    }

    private static List<String> bounded(List<String> ids) {
        return ids.stream().filter(id -> id.length() <= LONGEST).limit(MOST).toList();
    }

    Shown folded(Folding other) {
        return new Shown(other, size);
    }

    Shown sized(Size other) {
        return new Shown(folding, Optional.of(other));
    }

    /** The address of the picture shown like this. */
    String href(String path) {
        List<String> parameters = new ArrayList<>();
        folding.open().forEach(id -> parameters.add("open=" + encoded(id)));
        folding.closed().forEach(id -> parameters.add("close=" + encoded(id)));
        size.ifPresent(chosen -> parameters.add("size=" + chosen.word()));
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    /** Slashes need no escape in a query, and addresses are read by people. */
    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
