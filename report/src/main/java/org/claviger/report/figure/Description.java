package org.claviger.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claviger.model.Elements;
import org.claviger.model.Model;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** The picture in sentences: how many components stand where, which wallets sign where, which lines cross the boundary. */
final class Description {
    private static final int MOST = 20;

    private final Model model;
    private final Elements elements;
    private final Scene scene;
    private final Map<String, String> names;

    private Description(Model model, Scene scene) {
        this.model = model;
        this.elements = Elements.of(model);
        this.scene = scene;
        this.names = scene.all().collect(Collectors.toMap(Box::key, this::name));
    }

    static String of(Model model, Scene scene) {
        Description description = new Description(model, scene);
        List<String> sentences = new ArrayList<>();
        sentences.add(counts(model) + (scene.shared() ? "; like ones share a box." : "."));
        sentences.addAll(description.wallets());
        sentences.addAll(description.crossings());
        if (scene.omitted() > 0) {
            sentences.add(Words.count(scene.omitted(), "line") + " among what is inside: not drawn.");
        }
        return String.join(" ", sentences);
    }

    private String name(Box box) {
        return box.only()
                .map(elements::name)
                .orElseGet(() -> String.join(" ", box.face().name()));
    }

    /** How many components stand where: {@code 3 components: 2 inside, 1 connected}. */
    static String counts(Model model) {
        Map<Standing, Integer> counts = new LinkedHashMap<>();
        for (Standing standing : Standing.values()) {
            int count = (int) model.components().values().stream()
                    .filter(component -> Standing.of(component.boundary()) == standing)
                    .count();
            counts.put(standing, count);
        }
        return Words.count(model.components().size(), "component") + ": "
                + counts.entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .map(entry -> entry.getValue() + " " + entry.getKey().word())
                        .collect(Collectors.joining(", "));
    }

    private List<String> wallets() {
        List<String> sentences = new ArrayList<>();
        model.wallets().forEach((id, wallet) -> {
            Ref ref = new Ref(Kind.WALLET, id);
            Set<String> at = new LinkedHashSet<>();
            Relation.signers(wallet)
                    .forEach(key -> Relation.places(model, key).forEach(place -> at.add(elements.name(place))));
            sentences.add(
                    at.isEmpty()
                            ? "Where " + elements.name(ref) + " is signed for is not stated."
                            : elements.name(ref) + " is signed for on " + String.join(", ", at) + ".");
        });
        return limited(sentences, "wallet");
    }

    private List<String> crossings() {
        List<String> crossings = scene.lines().stream()
                .filter(Line::crossing)
                .map(line -> subject(line.from()) + " " + verb(line.kind()) + " " + names.get(line.to()) + ".")
                .toList();
        if (crossings.isEmpty()) {
            return List.of("The model states nothing that crosses the boundary.");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(
                crossings.size() == 1
                        ? "1 line crosses the boundary:"
                        : crossings.size() + " lines cross the boundary:");
        sentences.addAll(limited(crossings, "line"));
        return sentences;
    }

    /** A fold's name counts what is in it, and the verbs are in the singular. */
    private String subject(String key) {
        String name = names.getOrDefault(key, key);
        return Character.isDigit(name.charAt(0)) ? "Each of " + name : name;
    }

    private static String verb(LineKind kind) {
        return kind == LineKind.SEVERAL ? "is tied in several ways to" : kind.verb();
    }

    private static List<String> limited(List<String> sentences, String noun) {
        if (sentences.size() <= MOST) {
            return sentences;
        }
        List<String> limited = new ArrayList<>(sentences.subList(0, MOST));
        limited.add("And " + Words.count(sentences.size() - MOST, "more " + noun) + ".");
        return limited;
    }
}
