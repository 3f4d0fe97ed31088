package org.claviger.report.figure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/**
 * Which elements have a box of their own: as the detail has it, except in groups that somebody opened or closed. A group
 * is a place ({@code location/zurich}, or {@code connected} for what is connected at no place), or a fold of like
 * elements ({@code location/zurich/hsm}, or {@code inside/hsm} in a picture without places).
 */
final class Folds {
    /** So many of an opened group have boxes of their own; the others share one, or nobody could read the picture. */
    static final int ROOM = 60;

    /** What the keys of boxes end in that show whom an opened group has no room for. */
    static final String BEYOND = "/beyond";

    /** The lines of an opened group of more than this end at the group: those of each would be a thicket. */
    private static final int WIRED = 16;

    /** So many boxes of opened groups are in a picture at most; what was opened first is closed again. */
    static final int ROOM_IN_ALL = 120;

    /** So many lines can be followed at most. */
    static final int LINES_IN_ALL = 160;

    private final Detail detail;
    private final boolean foldable;
    private final Folding folding;
    private final Map<String, Set<Ref>> members = new LinkedHashMap<>();
    private final Set<Ref> beyond = new HashSet<>();

    private Folds(Detail detail, boolean foldable, Folding asked, List<Party> parties, Map<String, List<Ref>> wallets) {
        this.detail = detail;
        this.foldable = foldable;
        for (Party party : parties) {
            Stream.concat(place(party).stream(), fold(party).stream()).forEach(id -> member(id, party.ref()));
        }
        wallets.forEach((id, refs) -> refs.forEach(ref -> member(id, ref)));
        Set<String> known = new HashSet<>(Set.of(Folding.EVERYTHING));
        members.forEach((id, refs) -> {
            if (refs.size() > 1) {
                known.add(id);
            }
        });
        this.folding = affordable(asked.among(known));
        folding.open().forEach(id -> members(id).stream().skip(ROOM).forEach(beyond::add));
    }

    /** A picture that cannot be folded. */
    static Folds none(Detail detail) {
        return new Folds(detail, false, Folding.NONE, List.of(), Map.of());
    }

    /** A picture in which groups open and close; wallets share boxes by these ids. */
    static Folds of(Detail detail, Folding asked, List<Party> parties, Map<String, List<Ref>> wallets) {
        return new Folds(detail, true, asked, parties, wallets);
    }

    private void member(String id, Ref ref) {
        members.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(ref);
    }

    private Folding affordable(Folding asked) {
        Folding affordable = asked;
        while (affordable.open().size() > 1 && boxes(affordable) > ROOM_IN_ALL) {
            affordable = affordable.withoutOldest();
        }
        return affordable;
    }

    private int boxes(Folding asked) {
        return asked.open().stream()
                .mapToInt(id -> Math.min(ROOM, members(id).size()))
                .sum();
    }

    /** Who is in a group. */
    Set<Ref> members(String id) {
        return members.getOrDefault(id, Set.of());
    }

    Detail detail() {
        return detail;
    }

    /** Whether groups open and close. */
    boolean foldable() {
        return foldable;
    }

    /** What is open and closed by hand, of what was asked for. */
    Folding folding() {
        return folding;
    }

    /** The id of an element's place. Roles inside stand in no group; in a picture without places only stated ones count. */
    private Optional<String> place(Party party) {
        boolean placed = detail != Detail.BY_STANDING || party.place().of().isPresent();
        return placed && !insideRole(party) ? Optional.of(id(party.place())) : Optional.empty();
    }

    static String id(Place place) {
        return place.of().map(Ref::toString).orElseGet(() -> slug(Words.lower(place.standing())));
    }

    /** The id of the fold that an element is in while nobody opens it. */
    private Optional<String> fold(Party party) {
        String standing = slug(Words.lower(party.place().standing()));
        String sort = "/" + slug(party.sort());
        return switch (detail) {
            case EACH, BY_PLACE -> place(party);
            case BY_KIND -> place(party).map(place -> place + sort);
            case BY_STANDING -> Optional.of(party.place().standing() == Standing.INSIDE ? standing + sort : standing);
        };
    }

    static String slug(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static boolean insideRole(Party party) {
        return party.ref().kind() == Kind.ROLE && party.place().standing() == Standing.INSIDE;
    }

    /** The group by whose opening an element has a box of its own, or would have if there were room. */
    Optional<String> openedBy(Party party) {
        return Stream.concat(place(party).stream(), fold(party).stream())
                .filter(folding::opens)
                .findFirst();
    }

    /** Whether an element has a box of its own, whoever else is in its group. */
    boolean single(Party party) {
        return detail == Detail.EACH
                ? place(party).filter(folding::closes).isEmpty()
                : openedBy(party).isPresent() && !beyond.contains(party.ref());
    }

    /** The key of the box that shows an element. */
    String box(Party party) {
        if (single(party)) {
            return party.ref().toString();
        }
        if (detail == Detail.EACH) {
            return party.place().key() + "/closed";
        }
        return openedBy(party)
                .map(id -> party.place().standing() + "/" + id + BEYOND)
                .orElseGet(() -> detail.box(party));
    }

    /** Whether only opening its place gave an element its box, so that it stands there even in a picture without places. */
    private boolean atItsPlace(Party party) {
        return place(party).filter(folding::opens).isPresent();
    }

    /** The group in which an element's box stands. */
    Place group(Party party) {
        return atItsPlace(party) ? party.place() : detail.place(party);
    }

    /** Whether an element's box stands in no group. */
    boolean free(Party party) {
        return insideRole(party) || detail == Detail.BY_STANDING && !atItsPlace(party);
    }

    /** The opened fold that an element's box stands in, itself within the element's group. */
    Optional<String> within(Party party) {
        boolean kinds = detail == Detail.BY_KIND || detail == Detail.BY_STANDING;
        return kinds && !atItsPlace(party) ? openedBy(party) : Optional.empty();
    }

    /** Whether an element's lines end at its group, since somebody opened it and it holds too many to wire each. */
    boolean gathered(Party party) {
        return detail != Detail.EACH
                && openedBy(party).filter(id -> members(id).size() > WIRED).isPresent();
    }

    /** The group that a fold's box opens; empty when nothing folds, or it holds what an open group has no room for. */
    Optional<String> opening(Party party) {
        return foldable && openedBy(party).isEmpty() ? fold(party) : Optional.empty();
    }

    /** The group that a place's heading opens or closes; empty where a fold in it does so, or nothing is to be folded. */
    Optional<String> heading(Place place) {
        String id = id(place);
        boolean useful = open(id) || detail == Detail.BY_KIND && kinds(id).anyMatch(kind -> kind.size() > 1);
        return foldable && useful && members(id).size() > 1 ? Optional.of(id) : Optional.empty();
    }

    private Stream<Set<Ref>> kinds(String place) {
        return members.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(place + "/"))
                .map(Map.Entry::getValue);
    }

    private boolean openAtFirst(String id) {
        return detail == Detail.EACH && !id.startsWith(WalletBoxes.GROUP);
    }

    private boolean open(String id) {
        return openAtFirst(id) ? !folding.closes(id) : folding.opens(id);
    }

    /** What opens or closes a group. */
    Toggle toggle(String id, String name) {
        boolean first = openAtFirst(id);
        return new Toggle(id, name, open(id), open(id) ? folding.closing(id, first) : folding.opening(id, first));
    }
}
