package org.claviger.report.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** How much is told apart. The first that leaves few enough boxes and lines is drawn. */
enum Detail {
    /** Every element has its box, every relation its line. */
    EACH(60, 120),
    /** Components of one kind at one place share a box. */
    BY_KIND(48, 90),
    /** Components at one place share a box, all relations of two boxes a line. */
    BY_PLACE(48, 60),
    /** Components of one kind share a box, wherever they are; what is not inside is one box for each position. */
    BY_STANDING(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private static final int MOST_COMPONENTS = 40;

    private final int boxes;
    private final int lines;

    Detail(int boxes, int lines) {
        this.boxes = boxes;
        this.lines = lines;
    }

    static Detail fitting(List<Party> parties, List<Relation> relations, Detail finest) {
        Map<Ref, Party> byRef = parties.stream().collect(Collectors.toMap(Party::ref, Function.identity()));
        for (Detail detail : values()) {
            if (detail.compareTo(finest) >= 0 && detail.fits(parties, byRef, relations)) {
                return detail;
            }
        }
        return BY_STANDING;
    }

    /**
     * For a picture that can be folded: what is left together can be opened, so less is told apart at first. More than
     * sixty lines, and the picture is wider than people scroll.
     */
    static Detail foldable(List<Party> parties, List<Relation> relations) {
        Detail detail = fitting(parties, relations, EACH);
        return detail == EACH && relations.size() > BY_PLACE.lines ? fitting(parties, relations, BY_KIND) : detail;
    }

    private boolean fits(List<Party> parties, Map<Ref, Party> byRef, List<Relation> relations) {
        long components = parties.stream()
                .filter(party -> party.ref().kind() == Kind.COMPONENT)
                .count();
        return (this != EACH || components <= MOST_COMPONENTS)
                && parties.stream().map(this::box).distinct().count() <= boxes
                && relations.stream()
                                .filter(relation -> weighs(relation.from(), byRef))
                                .filter(relation -> !end(relation.from(), byRef).equals(end(relation.to(), byRef)))
                                .map(relation -> ends(relation, byRef))
                                .distinct()
                                .count()
                        <= lines;
    }

    /** Roles inside do not weigh: where room is scarce they are left out. */
    private static boolean weighs(Ref from, Map<Ref, Party> byRef) {
        return from.kind() != Kind.ROLE
                || Optional.ofNullable(byRef.get(from))
                        .filter(party -> party.place().standing() != Standing.INSIDE)
                        .isPresent();
    }

    private String ends(Relation relation, Map<Ref, Party> byRef) {
        return end(relation.from(), byRef) + " " + end(relation.to(), byRef) + (bundles() ? "" : relation.kind());
    }

    private String end(Ref ref, Map<Ref, Party> byRef) {
        return Optional.ofNullable(byRef.get(ref)).map(this::box).orElseGet(ref::toString);
    }

    /** Whether all relations between two boxes are one line. */
    boolean bundles() {
        return this == BY_PLACE || this == BY_STANDING;
    }

    /** The key of the box that shows this party. */
    String box(Party party) {
        return switch (this) {
            case EACH -> party.ref().toString();
            case BY_KIND -> party.place().key() + "/" + party.sort();
            case BY_PLACE ->
                party.place().key() + (party.ref().kind() == Kind.COMPONENT ? "/components" : "/" + party.sort());
            case BY_STANDING ->
                Words.lower(party.place().standing())
                        + (party.place().standing() == Standing.INSIDE ? "/" + party.sort() : "");
        };
    }

    /** The group in which this party's box stands. */
    Place place(Party party) {
        return this == BY_STANDING ? new Place(party.place().standing(), Optional.empty()) : party.place();
    }
}
