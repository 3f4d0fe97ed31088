package org.claviger.server.environment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        /** As wide as the window. */
        FIT,
        /** As drawn: its letters can be read, and one scrolls. */
        NATURAL
    }

    /** Reads the parameters of an address; what is unknown is ignored. */
    static Shown of(List<String> open, List<String> close, String size) {
        Optional<Size> chosen =
                switch (size) {
                    case "fit" -> Optional.of(Size.FIT);
                    case "natural" -> Optional.of(Size.NATURAL);
                    default -> Optional.empty();
                };
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
        size.ifPresent(chosen -> parameters.add(chosen == Size.FIT ? "size=fit" : "size=natural"));
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    /** Slashes need no escape in a query, and addresses are read by people. */
    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
