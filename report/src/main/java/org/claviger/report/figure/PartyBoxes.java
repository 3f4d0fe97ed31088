package org.claviger.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** The boxes of components, roles, suppliers and of material kept at a place, one by one or folded. */
final class PartyBoxes {
    private static final int MOST_SORTS = 4;
    private static final int MOST_NAMES = 30;

    private final KeyMaterial keys;

    PartyBoxes(KeyMaterial keys) {
        this.keys = keys;
    }

    /** {@code details}: what else is to be said of a party that has the box alone. */
    Box box(String key, List<Party> parties, List<String> details) {
        return parties.size() == 1 ? one(key, parties.getFirst(), details) : fold(key, parties);
    }

    private Box one(String key, Party party, List<String> details) {
        Standing standing = party.place().standing();
        List<Ref> refs = List.of(party.ref());
        Face face = Face.of(party.icon(), party.sort(), party.name(), details, keys.chips(refs));
        String saying = party.sort() + ": " + party.name() + ", " + standing.word()
                + details.stream().map(detail -> ", " + detail).collect(Collectors.joining()) + holding(refs);
        Box.Look look = party.ref().kind() == Kind.ROLE ? Box.Look.ROLE : Box.Look.NODE;
        return new Box(key, look, standing, refs, face, saying, List.of());
    }

    private String holding(List<Ref> refs) {
        String saying = keys.saying(refs);
        return saying.isEmpty() ? "" : "; holds " + saying;
    }

    private Box fold(String key, List<Party> parties) {
        Party first = parties.getFirst();
        Standing standing = first.place().standing();
        List<Ref> refs = parties.stream().map(Party::ref).toList();
        Map<String, Integer> sorts = new TreeMap<>();
        parties.forEach(party -> sorts.merge(party.sort(), 1, Integer::sum));
        boolean alike = sorts.size() == 1;
        String counted =
                alike ? parties.size() + " \u00d7 " + first.sort() : Words.count(parties.size(), common(parties));
        String name = key.endsWith(Folds.BEYOND) ? parties.size() + " more" : counted;
        Face face = Face.of(
                alike ? first.icon() : Icon.STACK,
                Words.capital(standing.word()),
                name,
                alike ? List.of() : listed(sorts),
                keys.chips(refs));
        String saying = name + ", " + standing.word() + ": " + names(parties) + holding(refs);
        return new Box(key, Box.Look.FOLD, standing, refs, face, saying, List.of());
    }

    private static String common(List<Party> parties) {
        boolean components = parties.stream().allMatch(party -> party.ref().kind() == Kind.COMPONENT);
        return components ? "component" : "element";
    }

    /** The most frequent sorts, and how many more there are. */
    private static List<String> listed(Map<String, Integer> sorts) {
        List<String> lines = new ArrayList<>(sorts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SORTS)
                .map(entry -> entry.getValue() + " \u00d7 " + entry.getKey())
                .toList());
        int rest = sorts.size() - MOST_SORTS;
        if (rest > 0) {
            lines.add("and " + Words.count(rest, "other kind"));
        }
        return lines;
    }

    private static String names(List<Party> parties) {
        List<String> names = new ArrayList<>(
                parties.stream().limit(MOST_NAMES).map(Party::name).toList());
        if (parties.size() > MOST_NAMES) {
            names.add("and " + (parties.size() - MOST_NAMES) + " more");
        }
        return String.join(", ", names);
    }
}
