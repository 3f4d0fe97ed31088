package org.claviger.ledger.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.ledger.model.ModelEntry.Put;
import org.claviger.ledger.model.ModelEntry.Removed;
import org.claviger.ledger.model.ModelEntry.Renamed;
import org.claviger.model.Elements;
import org.claviger.model.Model;
import org.claviger.model.binding.Unbinder;
import org.claviger.model.text.Node;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;

/**
 * What would make a state the model of a file. Parts that say the same, in whatever order, are not among them.
 *
 * @param renamed elements that say what they were called before
 * @param removed parts that the file does not have, in the order of the state
 * @param put parts that are new or say something else, in the order of the file
 */
public record Changes(List<Rename> renamed, List<Removal> removed, List<Placing> put) {
    public Changes {
        renamed = List.copyOf(renamed);
        removed = List.copyOf(removed);
        put = List.copyOf(put);
    }

    public record Rename(Ref from, Ref to, String title) {}

    public record Removal(Part part, String title) {}

    /** Why a part is put. */
    public enum Cause {
        ADDED,
        CHANGED,
        /** Renamed, and nothing else: only its former id is new. */
        RENAMED
    }

    public record Placing(Part part, String title, Content content, Cause cause) {}

    /** Parts that were not there. */
    public List<Placing> added() {
        return put.stream().filter(each -> each.cause() == Cause.ADDED).toList();
    }

    /** Parts that say something else, whether renamed or not. */
    public List<Placing> changed() {
        return put.stream().filter(each -> each.cause() == Cause.CHANGED).toList();
    }

    public boolean isEmpty() {
        return renamed.isEmpty() && removed.isEmpty() && put.isEmpty();
    }

    /** Every part concerned, former ids included. */
    public Set<Part> touched() {
        Set<Part> touched = new LinkedHashSet<>();
        for (Rename each : renamed) {
            touched.add(Part.of(each.from()));
            touched.add(Part.of(each.to()));
        }
        removed.forEach(each -> touched.add(each.part()));
        put.forEach(each -> touched.add(each.part()));
        return touched;
    }

    /** The entries that do it: renames, then removals, then puts. */
    public List<ModelEntry> entries() {
        return Stream.of(
                        renamed.stream().map(each -> new Renamed(each.from(), each.to())),
                        removed.stream().map(each -> new Removed(each.part())),
                        put.stream().map(each -> new Put(each.part(), each.content())))
                .<ModelEntry>flatMap(entries -> entries)
                .toList();
    }

    /** What would have to happen to a state for it to be this model. */
    public static Changes between(ModelState state, Model model) {
        Map<Part, Content> wanted = parts(model);
        Map<Ref, Ref> renames = renames(state, model, wanted.keySet());
        Map<Part, Held> before = new HashMap<>();
        List<Rename> renamed = new ArrayList<>();
        renames.forEach((from, to) -> {
            Held held = state.find(Part.of(from)).orElseThrow();
            before.put(Part.of(to), held);
            renamed.add(new Rename(from, to, held.title()));
        });
        Set<Part> left = renames.keySet().stream().map(Part::of).collect(Collectors.toSet());
        List<Removal> removed = state.parts().stream()
                .filter(held -> !wanted.containsKey(held.part()) && !left.contains(held.part()))
                .map(held -> new Removal(held.part(), held.title()))
                .toList();
        List<Placing> put = new ArrayList<>();
        wanted.forEach((part, content) -> {
            Optional<Held> held = Optional.ofNullable(before.get(part)).or(() -> state.find(part));
            if (held.isEmpty() || !held.get().content().saysAs(content)) {
                Cause cause = held.map(known -> cause(known, part, content)).orElse(Cause.ADDED);
                put.add(new Placing(part, Titles.of(part, content), content, cause));
            }
        });
        return new Changes(renamed, removed, put);
    }

    private static Cause cause(Held before, Part part, Content content) {
        return !before.part().equals(part) && before.content().saysAsBut(content, "formerly")
                ? Cause.RENAMED
                : Cause.CHANGED;
    }

    /** Which elements of the state are which of the model under another id; each is so once, the latest former id first. */
    private static Map<Ref, Ref> renames(ModelState state, Model model, Set<Part> wanted) {
        Map<Ref, Ref> renames = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            Elements.of(model, kind).forEach((id, element) -> {
                Ref to = new Ref(kind, id);
                if (state.find(Part.of(to)).isEmpty()) {
                    element.formerly().reversed().stream()
                            .filter(Slug::valid)
                            .map(old -> new Ref(kind, old))
                            .filter(from -> state.find(Part.of(from)).isPresent()
                                    && !wanted.contains(Part.of(from))
                                    && !renames.containsKey(from))
                            .findFirst()
                            .ifPresent(from -> renames.put(from, to));
                }
            });
        }
        return renames;
    }

    /** The parts of a model in its order. */
    static Map<Part, Content> parts(Model model) {
        Map<Part, Content> parts = new LinkedHashMap<>();
        if (Unbinder.unbind(model) instanceof Node.Mapping sections) {
            for (Node.Member section : sections.members()) {
                String name = section.name().text();
                Part.single(name).ifPresent(part -> parts.put(part, Content.of(section.value())));
                Part.kind(name).ifPresent(kind -> elements(kind, section.value(), parts));
            }
        }
        return parts;
    }

    private static void elements(Kind kind, Node section, Map<Part, Content> parts) {
        if (section instanceof Node.Mapping elements) {
            elements.members()
                    .forEach(each -> parts.put(Part.of(new Ref(kind, each.name().text())), Content.of(each.value())));
        }
    }
}
