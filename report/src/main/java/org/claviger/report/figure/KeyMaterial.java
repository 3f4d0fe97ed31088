package org.claviger.report.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claviger.model.Copy;
import org.claviger.model.Key;
import org.claviger.model.KeyState;
import org.claviger.model.Model;
import org.claviger.model.value.Ref;

/** Which key material is where, and the chips that show it. What is destroyed is nowhere. */
final class KeyMaterial {
    private static final int MOST_CHIPS = 3;

    private final Map<Ref, List<Held>> byPlace = new LinkedHashMap<>();

    /** What is held: the type of key material, a copy or the original, and its weight. */
    private record Held(String what, Chip.Weight weight) implements Comparable<Held> {
        private static final Comparator<Held> ORDER =
                Comparator.comparing(Held::weight).thenComparing(Held::what);

        @Override
        public int compareTo(Held other) {
            return ORDER.compare(this, other);
        }
    }

    KeyMaterial(Model model) {
        model.keys().values().stream().filter(KeyMaterial::exists).forEach(this::add);
    }

    private static boolean exists(Key key) {
        return key.state().filter(state -> state == KeyState.DESTROYED).isEmpty();
    }

    private void add(Key key) {
        String type = key.type().map(Words::of).orElse("key material");
        Chip.Weight weight = weight(key);
        key.in().stream().distinct().forEach(ref -> at(ref).add(new Held(type, weight)));
        key.copies().stream()
                .map(Copy::in)
                .flatMap(Optional::stream)
                .forEach(ref -> at(ref).add(new Held(type + " copy", weight)));
    }

    private List<Held> at(Ref ref) {
        return byPlace.computeIfAbsent(ref, any -> new ArrayList<>());
    }

    private static Chip.Weight weight(Key key) {
        return key.criticality()
                .map(criticality -> switch (criticality) {
                    case CRITICAL -> Chip.Weight.CRITICAL;
                    case IMPORTANT -> Chip.Weight.IMPORTANT;
                    case ORDINARY -> Chip.Weight.ORDINARY;
                })
                .orElse(Chip.Weight.UNSTATED);
    }

    boolean isAt(Ref ref) {
        return byPlace.containsKey(ref);
    }

    /** The chips of one or several components: equal material counted, the weightiest first, at most three and a rest. */
    List<Chip> chips(Collection<Ref> refs) {
        Map<Held, Integer> counted = counted(refs);
        List<Chip> chips = new ArrayList<>();
        int rest = 0;
        for (Map.Entry<Held, Integer> entry : counted.entrySet()) {
            if (chips.size() < MOST_CHIPS) {
                chips.add(chip(entry.getKey(), entry.getValue()));
            } else {
                rest += entry.getValue();
            }
        }
        if (rest > 0) {
            chips.add(new Chip("+" + rest, Chip.Weight.REST));
        }
        return chips;
    }

    private static Chip chip(Held held, int count) {
        String times = count == 1 ? "" : " \u00d7" + count;
        return new Chip(held.what() + times, held.weight());
    }

    private Map<Held, Integer> counted(Collection<Ref> refs) {
        Map<Held, Integer> counted = new TreeMap<>();
        refs.stream().flatMap(this::held).forEach(held -> counted.merge(held, 1, Integer::sum));
        return counted;
    }

    private Stream<Held> held(Ref ref) {
        return byPlace.getOrDefault(ref, List.of()).stream();
    }

    /** All of it in words: {@code 2 × private key (critical)}. Empty when there is none. */
    String saying(Collection<Ref> refs) {
        return String.join(
                ", ",
                counted(refs).entrySet().stream()
                        .map(entry ->
                                entry.getValue() + " \u00d7 " + entry.getKey().what() + criticality(entry.getKey()))
                        .toList());
    }

    private static String criticality(Held held) {
        return held.weight() == Chip.Weight.UNSTATED ? "" : " (" + Words.lower(held.weight()) + ")";
    }
}
