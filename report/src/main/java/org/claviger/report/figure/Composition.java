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

    private final Folds folds;
    private final Detail detail;
    private final List<Relation> relations;
    private final List<Party> parties;
    private final WalletBoxes walletBoxes;
    private final PartyBoxes partyBoxes;
    private final Wiring wiring;
    private final Groups groups;
    private final Map<Ref, Party> partyOf;
    private final Map<String, Toggle> toggles = new HashMap<>();

    /** An opened fold: within a group, or free in the frame. */
    private record Opened(Optional<Place> group, String id) {}

    private Composition(Sketch sketch, Folds folds) {
        this.folds = folds;
        this.detail = folds.detail();
        this.relations = sketch.relations();
        this.parties = sketch.parties();
        this.walletBoxes = sketch.wallets();
        this.partyBoxes = new PartyBoxes(sketch.keys());
        this.partyOf = parties.stream().collect(Collectors.toMap(Party::ref, party -> party));
        this.wiring = new Wiring(folds, parties);
        this.groups = new Groups(sketch.model(), operators(), folds.foldable());
    }

    /** The scene at the finest detail that is not finer than asked for and not too much to look at. */
    static Scene of(Model model, Detail finest) {
        Sketch sketch = Sketch.of(model);
        return of(sketch, sketch.at(finest));
    }

    static Scene of(Sketch sketch, Folds folds) {
        return new Composition(sketch, folds).scene();
    }

    private Scene scene() {
        Map<String, List<Party>> shares = parties.stream()
                .filter(this::shown)
                .collect(Collectors.groupingBy(folds::box, LinkedHashMap::new, Collectors.toList()));
        Map<Place, List<Box>> byPlace = new LinkedHashMap<>();
        Map<Opened, List<Party>> opened = new LinkedHashMap<>();
        List<Box> free = new ArrayList<>();
        shares.forEach((key, sharing) -> {
            Party first = sharing.getFirst();
            remember(key, sharing);
            Optional<Place> group = folds.free(first) ? Optional.empty() : Optional.of(folds.group(first));
            Optional<String> within = folds.within(first);
            if (within.isPresent()) {
                opened.computeIfAbsent(new Opened(group, within.get()), any -> new ArrayList<>())
                        .addAll(sharing);
            } else if (host(first).isEmpty()) {
                home(group, byPlace, free).add(nested(key, sharing, shares));
            }
        });
        opened.forEach((fold, members) -> home(fold.group(), byPlace, free).add(opened(fold, members, shares)));
        List<Box> outermost = arranged(byPlace, free, wallets());
        List<Line> all = wiring.lines(relations, this::shownByNesting);
        List<Line> lines = wiring.readable(all);
        Shelves shelves = new Shelves(lines);
        List<Box> boxes = outermost.stream().map(shelves::arrange).toList();
        return new Scene(boxes, lines, detail, all.size() - lines.size(), toggles);
    }

    private static List<Box> home(Optional<Place> group, Map<Place, List<Box>> byPlace, List<Box> free) {
        return group.map(place -> byPlace.computeIfAbsent(place, any -> new ArrayList<>()))
                .orElse(free);
    }

    private void remember(String key, List<Party> sharing) {
        Party first = sharing.getFirst();
        List<Ref> refs = sharing.stream().map(Party::ref).toList();
        wiring.box(key, first.place().standing(), refs);
        if (folds.gathered(first)) {
            String group = folds.within(first)
                    .map(id -> key(first, id))
                    .orElse(folds.group(first).key());
            wiring.gathered(group, first.place().standing(), refs);
        } else if (folds.openedBy(first).isPresent()) {
            wiring.opened(key);
        }
    }

    /** The key of the box of an opened fold. */
    private String key(Party member, String fold) {
        return (folds.free(member) ? "free" : folds.group(member).key()) + "/opened/" + fold;
    }

    /** Suppliers that administer or host what stands in their own group: their caption says so, no line does. */
    private Set<Ref> operators() {
        return relations.stream()
                .filter(wiring::withinOwnGroup)
                .map(Relation::from)
                .collect(Collectors.toSet());
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
                .map(relation -> Optional.ofNullable(partyOf.get(relation.to())))
                .flatMap(Optional::stream)
                .anyMatch(party -> party.place().standing() != Standing.INSIDE);
    }

    /** The party in whose box this one's is drawn: its host, where both have a box of their own in the same group. */
    private Optional<Ref> host(Party party) {
        return party.host()
                .filter(_ -> folds.single(party))
                .flatMap(host -> Optional.ofNullable(partyOf.get(host)))
                .filter(host -> folds.single(host)
                        && folds.group(host).equals(folds.group(party))
                        && folds.within(host).equals(folds.within(party)))
                .map(Party::ref);
    }

    private Box nested(String key, List<Party> sharing, Map<String, List<Party>> shares) {
        Party first = sharing.getFirst();
        Box box = partyBoxes.box(key, sharing, whereabouts(first));
        if (sharing.size() > 1) {
            folds.opening(first).ifPresent(id -> toggles.put(key, folds.toggle(id, name(first, box))));
        }
        if (!folds.single(first)) {
            return box;
        }
        Optional<Ref> self = Optional.of(first.ref());
        return box.holding(shares.entrySet().stream()
                .filter(entry -> host(entry.getValue().getFirst()).equals(self))
                .map(entry -> nested(entry.getKey(), entry.getValue(), shares))
                .toList());
    }

    /** In a picture without places an opened fold says of each element where it is. */
    private List<String> whereabouts(Party party) {
        return folds.free(party) && folds.within(party).isPresent()
                ? party.place().of().map(groups::name).stream().toList()
                : List.of();
    }

    /** What a fold holds and where, since many places may have as many of the same. */
    private String name(Party member, Box fold) {
        String name = String.join(" ", fold.face().name());
        return folds.free(member)
                ? name + ", " + fold.standing().word()
                : name + ", " + groups.name(folds.group(member), List.of());
    }

    private Box opened(Opened fold, List<Party> members, Map<String, List<Party>> shares) {
        Map<String, List<Party>> boxes =
                members.stream().collect(Collectors.groupingBy(folds::box, LinkedHashMap::new, Collectors.toList()));
        List<Box> inner = new ArrayList<>();
        boxes.forEach((key, sharing) -> {
            if (host(sharing.getFirst()).isEmpty()) {
                inner.add(nested(key, sharing, shares));
            }
        });
        String key = key(members.getFirst(), fold.id());
        Box box = partyBoxes.box(key, members, List.of());
        toggles.put(key, folds.toggle(fold.id(), name(members.getFirst(), box)));
        return groups.opened(box, inner);
    }

    private List<Box> wallets() {
        List<Box> boxes = new ArrayList<>();
        walletBoxes.shares().forEach((key, refs) -> {
            Box box = wallet(key, refs);
            if (refs.size() > 1 && folds.foldable()) {
                String name =
                        String.join(" ", box.face().name()) + ", " + box.face().caption();
                Toggle toggle = folds.toggle(WalletBoxes.id(key), name);
                toggles.put(key, toggle);
                box = toggle.open() ? groups.opened(box, each(key, refs)) : box;
            }
            boxes.add(box);
        });
        return boxes;
    }

    private Box wallet(String key, List<Ref> refs) {
        wiring.box(key, Standing.INSIDE, refs);
        return walletBoxes.box(key, refs);
    }

    private List<Box> each(String key, List<Ref> refs) {
        List<Box> boxes = new ArrayList<>();
        refs.stream().limit(Folds.ROOM).forEach(ref -> boxes.add(wallet(ref.toString(), List.of(ref))));
        if (refs.size() > Folds.ROOM) {
            boxes.add(wallet(key + Folds.BEYOND, refs.subList(Folds.ROOM, refs.size())));
        }
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
                        .add(group(entry.getKey(), entry.getValue())));
        if (!wallets.isEmpty()) {
            inside.add(groups.wallets(wallets));
        }
        return Stream.concat(outside.stream(), Stream.of(groups.frame(inside))).toList();
    }

    private Box group(Place place, List<Box> boxes) {
        folds.heading(place).ifPresent(id -> toggles.put(place.key(), folds.toggle(id, groups.name(place, boxes))));
        return groups.box(place, boxes);
    }

    /** A line between a box and one within it would say what the nesting already says. */
    private boolean shownByNesting(Relation relation) {
        return hosts(relation.from()).contains(relation.to())
                || hosts(relation.to()).contains(relation.from());
    }

    private Set<Ref> hosts(Ref ref) {
        Set<Ref> hosts = new LinkedHashSet<>();
        Optional<Ref> at = hostOf(ref);
        while (at.isPresent() && hosts.add(at.get())) {
            at = hostOf(at.get());
        }
        return hosts;
    }

    private Optional<Ref> hostOf(Ref ref) {
        return Optional.ofNullable(partyOf.get(ref)).flatMap(this::host);
    }
}
