package org.claviger.report.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which groups of a picture somebody has opened or closed, differing from how it is first shown. Groups go by ids that a
 * page can carry in its address: {@code location/zurich}, {@code supplier/cloud}, {@code inside/hsm}; {@link #EVERYTHING}
 * for all of them. Ids that a model has no group for mean nothing and do no harm.
 *
 * @param open opened, the latest last
 * @param closed closed, the latest last
 */
public record Folding(List<String> open, List<String> closed) {
    /** The id that stands for every group. */
    public static final String EVERYTHING = "all";

    /** As the picture is first shown. */
    public static final Folding NONE = new Folding(List.of(), List.of());

    public Folding {
        open = open.stream().distinct().toList();
        closed = closed.stream().distinct().toList();
    }

    /** Everything told apart, as far as it can be read. */
    public static Folding everything() {
        return new Folding(List.of(EVERYTHING), List.of());
    }

    boolean opens(String id) {
        return open.contains(id);
    }

    boolean closes(String id) {
        return closed.contains(id);
    }

    /** With only those ids that mean something. */
    Folding among(Collection<String> known) {
        return new Folding(
                open.stream().filter(known::contains).toList(),
                closed.stream().filter(known::contains).toList());
    }

    /** With a group opened; what was said of groups within it no longer counts. */
    Folding opening(String id, boolean openAtFirst) {
        return new Folding(openAtFirst ? without(open, id) : with(without(open, id), id), without(closed, id));
    }

    /** With a group closed; what was said of groups within it no longer counts. */
    Folding closing(String id, boolean openAtFirst) {
        return new Folding(without(open, id), openAtFirst ? with(without(closed, id), id) : without(closed, id));
    }

    /** Without the group that was opened first. */
    Folding withoutOldest() {
        return new Folding(open.subList(1, open.size()), closed);
    }

    private static List<String> without(List<String> ids, String id) {
        return ids.stream()
                .filter(each -> !each.equals(id) && !each.startsWith(id + "/"))
                .toList();
    }

    private static List<String> with(List<String> ids, String id) {
        List<String> all = new ArrayList<>(ids);
        all.add(id);
        return all;
    }
}
