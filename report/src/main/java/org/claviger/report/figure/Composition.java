package org.claviger.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.model.Model;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Makes a scene of a model: who is in it, what is folded, which lines are drawn. */
final class Composition {
    private static final int ROOM_FOR_ROLES = 36;
    private static final int THICKET = 80;

    private final Groups groups;
    private final PartyBoxes partyBoxes;
    private final WalletBoxes walletBoxes;
    private final List<Relation> relations;
    private final List<Party> parties;
    private final Detail detail;
    private final Map<Ref, Ref> hostOf = new HashMap<>();
    private final Map<Ref, Place> placeOf = new HashMap<>();
    private final Map<Ref, String> boxOf = new HashMap<>();
    private final Map<String, Standing> standingOf = new HashMap<>();

    private Composition(Model model, Detail finest) {
        Placement placement = new Placement(model);
        KeyMaterial keys = new KeyMaterial(model);
        relations = Relation.of(model, placement);
        parties = new Cast(model, placement).parties(relations, keys);
        parties.forEach(party -> party.host().ifPresent(host -> hostOf.put(party.ref(), host)));
        detail = Detail.fitting(parties, relations, finest);
        parties.forEach(party -> placeOf.put(party.ref(), detail.place(party)));
        groups = new Groups(model, operators());
        partyBoxes = new PartyBoxes(keys);
        walletBoxes = new WalletBoxes(model);
    }

    /** The scene at the finest detail that is not finer than asked for and not too much to look at. */
    static Scene of(Model model, Detail finest) {
        return new Composition(model, finest).scene();
    }

    private Scene scene() {
        Map<String, List<Party>> shares = parties.stream()
                .filter(this::shown)
                .collect(Collectors.groupingBy(detail::box, LinkedHashMap::new, Collectors.toList()));
        Map<Place, List<Box>> byPlace = new LinkedHashMap<>();
        List<Box> free = new ArrayList<>();
        shares.forEach((key, sharing) -> {
            remember(
                    key,
                    sharing.stream().map(Party::ref),
                    sharing.getFirst().place().standing());
            Party first = sharing.getFirst();
            if (first.host().isEmpty() || detail != Detail.EACH) {
                Box box = nested(key, sharing, shares);
                boolean alone = detail == Detail.BY_STANDING
                        || box.standing() == Standing.INSIDE && first.ref().kind() == Kind.ROLE;
                (alone ? free : byPlace.computeIfAbsent(detail.place(first), any -> new ArrayList<>())).add(box);
            }
        });
        List<Box> wallets = wallets();
        List<Line> all = lines();
        List<Line> lines = readable(all);
        Shelves shelves = new Shelves(lines);
        List<Box> boxes =
                arranged(byPlace, free, wallets).stream().map(shelves::arrange).toList();
        return new Scene(boxes, lines, detail, all.size() - lines.size());
    }

    /** Suppliers that administer or host what stands in their own group: their caption says so, no line does. */
    private Set<Ref> operators() {
        return relations.stream()
                .filter(this::withinOwnGroup)
                .map(Relation::from)
                .collect(Collectors.toSet());
    }

    private boolean withinOwnGroup(Relation relation) {
        return relation.from().kind() == Kind.SUPPLIER
                && Optional.ofNullable(placeOf.get(relation.to()))
                        .flatMap(Place::of)
                        .equals(Optional.of(relation.from()));
    }

    /** In a large picture roles that do nothing across the boundary would only add lines that everybody expects. */
    private boolean shown(Party party) {
        return party.ref().kind() != Kind.ROLE
                || party.place().standing() != Standing.INSIDE
                || detail == Detail.EACH && (parties.size() <= ROOM_FOR_ROLES || administersOutside(party.ref()));
    }

    private boolean administersOutside(Ref role) {
        return relations.stream()
                .filter(relation -> relation.from().equals(role))
                .map(relation -> Optional.ofNullable(placeOf.get(relation.to())))
                .flatMap(Optional::stream)
                .anyMatch(place -> place.standing() != Standing.INSIDE);
    }

    private void remember(String key, Stream<Ref> refs, Standing standing) {
        refs.forEach(ref -> boxOf.put(ref, key));
        standingOf.put(key, standing);
    }

    private Box nested(String key, List<Party> sharing, Map<String, List<Party>> shares) {
        Box box = partyBoxes.box(key, sharing);
        if (detail != Detail.EACH) {
            return box;
        }
        Optional<Ref> self = Optional.of(sharing.getFirst().ref());
        return box.holding(shares.entrySet().stream()
                .filter(entry -> entry.getValue().getFirst().host().equals(self))
                .map(entry -> nested(entry.getKey(), entry.getValue(), shares))
                .toList());
    }

    private List<Box> wallets() {
        List<Box> boxes = new ArrayList<>();
        walletBoxes.shares().forEach((key, refs) -> {
            remember(key, refs.stream(), Standing.INSIDE);
            boxes.add(walletBoxes.box(key, refs));
        });
        return boxes;
    }

    private List<Box> arranged(Map<Place, List<Box>> byPlace, List<Box> free, List<Box> wallets) {
        List<Box> outside = new ArrayList<>();
        List<Box> inside = new ArrayList<>();
        free.forEach(box -> (box.standing() == Standing.INSIDE ? inside : outside).add(box));
        byPlace.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Place::standing).thenComparing(groups.order())))
                .forEach(entry -> (entry.getKey().standing() == Standing.INSIDE ? inside : outside)
                        .add(groups.box(entry.getKey(), entry.getValue())));
        if (!wallets.isEmpty()) {
            inside.add(groups.wallets(wallets));
        }
        return Stream.concat(outside.stream(), Stream.of(groups.frame(inside))).toList();
    }

    private List<Line> lines() {
        Map<List<String>, Set<LineKind>> kinds = new LinkedHashMap<>();
        for (Relation relation : relations) {
            Optional<String> from = end(relation.from());
            Optional<String> to = end(relation.to());
            if (from.isPresent() && to.isPresent() && !from.equals(to) && !shownByNesting(relation)) {
                kinds.computeIfAbsent(List.of(from.get(), to.get()), any -> new LinkedHashSet<>())
                        .add(relation.kind());
            }
        }
        List<Line> lines = new ArrayList<>();
        kinds.forEach((ends, between) -> {
            boolean crossing = inside(ends.getFirst()) != inside(ends.getLast());
            Set<LineKind> drawn = detail.bundles() && between.size() > 1 ? Set.of(LineKind.SEVERAL) : between;
            drawn.forEach(kind -> lines.add(new Line(ends.getFirst(), ends.getLast(), kind, crossing)));
        });
        return lines;
    }

    /** Where even folding leaves a thicket, what crosses the boundary and what signs is shown, and the rest counted. */
    private List<Line> readable(List<Line> lines) {
        boolean thicket = detail == Detail.BY_STANDING && lines.size() > THICKET;
        return lines.stream()
                .filter(line -> !thicket || line.crossing() || line.to().startsWith("wallet"))
                .toList();
    }

    /** The box at which lines of an element end; those of a supplier with a group at the group. */
    private Optional<String> end(Ref ref) {
        return Optional.ofNullable(boxOf.get(ref))
                .or(() -> parties.stream()
                        .map(detail::place)
                        .filter(place ->
                                ref.kind() == Kind.SUPPLIER && place.of().equals(Optional.of(ref)))
                        .findFirst()
                        .map(place -> {
                            standingOf.put(place.key(), place.standing());
                            return place.key();
                        }));
    }

    private boolean inside(String key) {
        return standingOf.get(key) == Standing.INSIDE;
    }

    /** A line between a box and one within it would say what the nesting already says. */
    private boolean shownByNesting(Relation relation) {
        return withinOwnGroup(relation)
                || detail == Detail.EACH
                        && (hosts(relation.from()).contains(relation.to())
                                || hosts(relation.to()).contains(relation.from()));
    }

    private Set<Ref> hosts(Ref ref) {
        Set<Ref> hosts = new LinkedHashSet<>();
        Optional<Ref> at = host(ref);
        while (at.isPresent() && hosts.add(at.get())) {
            at = host(at.get());
        }
        return hosts;
    }

    private Optional<Ref> host(Ref ref) {
        return Optional.ofNullable(hostOf.get(ref));
    }
}
