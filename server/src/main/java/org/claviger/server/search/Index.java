package org.claviger.server.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claviger.analysis.assess.FindingCatalogue;
import org.claviger.knowledge.Catalogue;
import org.claviger.model.Element;
import org.claviger.model.Model;
import org.claviger.model.binding.Walk;
import org.claviger.model.shape.Choices;
import org.claviger.model.text.Pointer;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;
import org.claviger.server.search.Entry.Match;
import org.claviger.server.search.Entry.Passage;
import org.claviger.server.systems.OpenSystem;

/** Everything that can be found in one state of a model. A search looks at each text once. */
final class Index {
    /** More texts than this of one thing are not looked at; a thing rarely has fifty. */
    private static final int PASSAGES = 500;

    private static final List<Kind> KINDS = List.of(Kind.values());

    private final List<Entry> entries = new ArrayList<>();

    /** An entry that fits. */
    record Hit(Entry entry, Match match) {}

    private Index() {}

    static Index of(OpenSystem here) {
        Index index = new Index();
        index.sections(here.model());
        for (Ref ref : here.subject().elements().refs()) {
            here.subject().elements().find(ref).ifPresent(element -> index.element(ref, element));
        }
        index.requirements(here.subject().catalogue());
        index.findings();
        return index;
    }

    private void sections(Model model) {
        section("system", "This system", model.system());
        model.criteria().ifPresent(criteria -> section("criteria", "Risk criteria", criteria));
        model.responsibility().ifPresent(each -> section("responsibility", "Responsibility", each));
        model.relevance().ifPresent(relevance -> section("relevance", "What was set aside", relevance));
    }

    private void section(String id, String name, Record record) {
        entries.add(new Entry("The model itself", -1, Folded.of(id), Folded.of(name), "", passages(record)));
    }

    private void element(Ref ref, Element element) {
        entries.add(new Entry(
                group(ref.kind()),
                KINDS.indexOf(ref.kind()),
                Folded.of(ref.toString()),
                Folded.of(element.label().orElse(ref.id())),
                "/" + ref.kind().section() + "/" + ref.id(),
                passages((Record) element)));
    }

    /** The words above the things of a kind: {@code Compromise plans}. */
    static String group(Kind kind) {
        String words = kind.section().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** All texts of a record by their fields. What it refers to has an entry of its own. */
    private static List<Passage> passages(Record record) {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        Walk.over(record, Pointer.ROOT, (value, path) -> {
            if (texts.size() < PASSAGES
                    && !(value instanceof Ref
                            || value instanceof Boolean
                            || path.steps().isEmpty())) {
                said(value, path, texts);
            }
        });
        return texts.entrySet().stream()
                .map(each ->
                        new Passage(each.getKey(), Folded.of(each.getValue().toString())))
                .toList();
    }

    private static void said(Object value, Pointer path, Map<String, StringBuilder> texts) {
        String text = switch (value) {
            case String words -> words.strip().replaceAll("\\s+", " ");
            case Enum<?> choice -> Choices.word(choice).replace('-', ' ');
            case Record inner when !inner.getClass().getPackageName().equals("org.claviger.model.value") -> "";
            default -> value.toString();
        };
        if (!text.isEmpty()) {
            StringBuilder all = texts.computeIfAbsent(field(path), _ -> new StringBuilder());
            all.append(all.isEmpty() ? "" : "; ").append(text);
        }
    }

    private static String field(Pointer path) {
        String words = String.join(
                ", ",
                path.steps().stream()
                        .filter(step -> !step.chars().allMatch(Character::isDigit))
                        .toList());
        return words.replace('-', ' ');
    }

    private void requirements(Catalogue catalogue) {
        for (Map.Entry<RequirementId, Catalogue.Requirement> each :
                catalogue.requirements().entrySet()) {
            entries.add(new Entry(
                    "Requirements",
                    100,
                    Folded.of(each.getKey().text()),
                    Folded.of(catalogue.controlTitle(each.getKey())),
                    "/requirements/" + each.getKey(),
                    List.of(new Passage(
                            "in our words",
                            Folded.of(each.getValue().summary().strip().replaceAll("\\s+", " "))))));
        }
    }

    private void findings() {
        FindingCatalogue.shipped()
                .all()
                .forEach((code, explanation) -> entries.add(new Entry(
                        "Kinds of finding",
                        101,
                        Folded.of(code),
                        Folded.of(explanation.title()),
                        "/findings/" + code,
                        List.of())));
    }

    /** What fits all words, the best first; among equals in the order of the model. */
    List<Hit> find(String query, List<String> words) {
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : entries) {
            Match match = entry.match(query, words);
            if (match != Match.NONE) {
                hits.add(new Hit(entry, match));
            }
        }
        hits.sort(Comparator.comparing(Hit::match));
        return hits;
    }
}
