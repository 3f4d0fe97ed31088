package org.claviger.report.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** The lines of a picture: which box shows an element, and what is to be said between two boxes. */
final class Wiring {
    private static final int THICKET = 80;

    private final Folds folds;
    private final Map<Ref, String> boxOf = new HashMap<>();
    private final Map<String, Standing> standingOf = new HashMap<>();
    private final Map<Ref, Place> groupOf = new HashMap<>();
    private final Map<Ref, Place> suppliers = new HashMap<>();
    private final Set<String> several = new HashSet<>();
    private final Set<String> opened = new HashSet<>();

    Wiring(Folds folds, List<Party> parties) {
        this.folds = folds;
        for (Party party : parties) {
            Place group = folds.group(party);
            groupOf.put(party.ref(), group);
            group.of().filter(of -> of.kind() == Kind.SUPPLIER).ifPresent(of -> suppliers.putIfAbsent(of, group));
        }
    }

    /** These elements are shown by this box. */
    void box(String key, Standing standing, List<Ref> refs) {
        refs.forEach(ref -> boxOf.put(ref, key));
        standingOf.put(key, standing);
        if (refs.size() > 1) {
            several.add(key);
        }
    }

    /** This box is there because somebody opened its group. */
    void opened(String key) {
        opened.add(key);
    }

    /** The lines of these elements, which have boxes of their own, end at the group around them. */
    void gathered(String group, Standing standing, List<Ref> refs) {
        box(group, standing, refs);
        several.add(group);
        opened.add(group);
    }

    /** Whether a supplier acts on what stands in its own group: the group's caption says so, no line does. */
    boolean withinOwnGroup(Relation relation) {
        return relation.from().kind() == Kind.SUPPLIER
                && Optional.ofNullable(groupOf.get(relation.to()))
                        .flatMap(Place::of)
                        .equals(Optional.of(relation.from()));
    }

    /** All lines that the relations ask for, save those that the nesting of boxes already says. */
    List<Line> lines(List<Relation> relations, Predicate<Relation> nested) {
        Map<List<String>, Set<LineKind>> kinds = new LinkedHashMap<>();
        for (Relation relation : relations) {
            Optional<String> from = end(relation.from());
            Optional<String> to = end(relation.to());
            if (from.isPresent()
                    && to.isPresent()
                    && !from.equals(to)
                    && !withinOwnGroup(relation)
                    && !nested.test(relation)) {
                kinds.computeIfAbsent(List.of(from.get(), to.get()), any -> new LinkedHashSet<>())
                        .add(relation.kind());
            }
        }
        List<Line> lines = new ArrayList<>();
        kinds.forEach((ends, between) -> {
            boolean crossing = inside(ends.getFirst()) != inside(ends.getLast());
            Set<LineKind> drawn = between.size() > 1 && bundled(ends) ? Set.of(LineKind.SEVERAL) : between;
            drawn.forEach(kind -> lines.add(new Line(ends.getFirst(), ends.getLast(), kind, crossing)));
        });
        return lines;
    }

    /** Between two single elements of which one was opened everything is told; between others as the detail has it. */
    private boolean bundled(List<String> ends) {
        boolean told = ends.stream().anyMatch(opened::contains);
        boolean fold = ends.stream().anyMatch(several::contains);
        return folds.detail().bundles() ? fold || !told : fold && folds.foldable();
    }

    /**
     * Where even folding leaves a thicket, what crosses the boundary and what signs is shown, and what ends at opened
     * boxes while that is not one itself.
     */
    List<Line> readable(List<Line> lines) {
        if (folds.detail() != Detail.BY_STANDING || lines.size() <= THICKET) {
            return lines;
        }
        List<Line> asked =
                lines.stream().filter(line -> shown(line) || ofOpened(line)).toList();
        return asked.size() <= Folds.LINES_IN_ALL
                ? asked
                : lines.stream().filter(Wiring::shown).toList();
    }

    private static boolean shown(Line line) {
        return line.crossing() || line.to().startsWith("wallet");
    }

    private boolean ofOpened(Line line) {
        return opened.contains(line.from()) || opened.contains(line.to());
    }

    /** The box at which lines of an element end; those of a supplier with a group at the group. */
    private Optional<String> end(Ref ref) {
        return Optional.ofNullable(boxOf.get(ref))
                .or(() -> Optional.ofNullable(suppliers.get(ref)).map(place -> {
                    standingOf.put(place.key(), place.standing());
                    return place.key();
                }));
    }

    private boolean inside(String key) {
        return standingOf.get(key) == Standing.INSIDE;
    }
}
