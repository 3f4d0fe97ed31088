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
    private final Groups groups;
    private final PartyBoxes partyBoxes;
    private final WalletBoxes walletBoxes;
    private final List<Relation> relations;
    private final List<Party> parties;
    private final Detail detail;
    private final Map<Ref, Ref> hostOf = new HashMap<>();
    private final Map<Ref, String> boxOf = new HashMap<>();
    private final Map<String, Standing> standingOf = new HashMap<>();

    private Composition(Model model) {
        Placement placement = new Placement(model);
        KeyMaterial keys = new KeyMaterial(model);
        relations = Relation.of(model, placement);
        parties = new Cast(model, placement).parties(relations, keys);
        parties.forEach(party -> party.host().ifPresent(host -> hostOf.put(party.ref(), host)));
        detail = Detail.fitting(parties);
        groups = new Groups(model, detail);
        partyBoxes = new PartyBoxes(keys);
        walletBoxes = new WalletBoxes(model);
    }

    static Scene of(Model model) {
        return new Composition(model).scene();
    }

    private Scene scene() {
        Map<String, List<Party>> shares = parties.stream()
                .filter(this::shown)
                .collect(Collectors.groupingBy(detail::box, LinkedHashMap::new, Collectors.toList()));
        Map<Place, List<Box>> byPlace = new LinkedHashMap<>();
        List<Box> free = new ArrayList<>();
        shares.forEach((key, sharing) -> {
            remember(key, sharing.stream().map(Party::ref), sharing.getFirst().place().standing());
            Party first = sharing.getFirst();
            if (first.host().isEmpty() || detail != Detail.EACH) {
                Box box = nested(key, sharing, shares);
                boolean alone = box.standing() == Standing.INSIDE
                        && (first.ref().kind() == Kind.ROLE || detail == Detail.BY_STANDING);
                (alone ? free : byPlace.computeIfAbsent(detail.place(first), any -> new ArrayList<>())).add(box);
            }
        });
        List<Box> wallets = wallets();
        List<Line> lines = lines();
        Shelves shelves = new Shelves(lines);
        return new Scene(
                arranged(byPlace, free, wallets).stream().map(shelves::arrange).toList(), lines, detail);
    }

    /** In a folded picture roles inside would only add lines that everybody expects. */
    private boolean shown(Party party) {
        return detail == Detail.EACH
                || party.ref().kind() != Kind.ROLE
                || party.place().standing() != Standing.INSIDE;
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
        List<Box> inside = new ArrayList<>(free);
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
        Set<Line> lines = new LinkedHashSet<>();
        for (Relation relation : relations) {
            Optional<String> from = Optional.ofNullable(boxOf.get(relation.from()));
            Optional<String> to = Optional.ofNullable(boxOf.get(relation.to()));
            if (from.isPresent() && to.isPresent() && !from.equals(to) && !nestedIn(relation)) {
                lines.add(new Line(from.get(), to.get(), relation.kind(), inside(from.get()) != inside(to.get())));
            }
        }
        return new ArrayList<>(lines);
    }

    private boolean inside(String key) {
        return standingOf.get(key) == Standing.INSIDE;
    }

    /** A line between a box and one within it would say what the nesting already says. */
    private boolean nestedIn(Relation relation) {
        return detail == Detail.EACH
                && (hosts(relation.from()).contains(relation.to()) || hosts(relation.to()).contains(relation.from()));
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
