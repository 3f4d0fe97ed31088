package org.claviger.server.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claviger.analysis.assess.FindingCatalogue;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.frame.Page;
import org.claviger.server.frame.Words;
import org.claviger.server.search.Entry.Match;
import org.claviger.server.search.Index.Hit;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks for words in everything that a model says. */
@Controller
public class SearchPage {
    private static final int LONGEST = 200;
    private static final int MOST = 100;
    private static final int PASSAGES = 2;

    private final Indexes indexes;

    SearchPage(Indexes indexes) {
        this.indexes = indexes;
    }

    /**
     * The page.
     *
     * @param query as it was typed
     * @param counted what came of it, in words; empty when nothing was typed
     * @param exact what has exactly this id or name
     * @param groups everything else
     * @param examples what one could look for
     */
    public record View(
            String path, String query, String counted, List<Found> exact, List<Group> groups, List<Example> examples) {}

    /** Things of one kind. */
    public record Group(String title, String anchor, List<Found> found) {}

    /** A thing that fits, with the words marked. */
    public record Found(String group, String href, Marked name, Marked id, List<Passage> passages) {}

    /** Where the words stand. */
    public record Passage(String field, Marked text) {}

    /** Something to look for in this model. */
    public record Example(String query, String href, String says) {}

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/search")
    Page search(OpenSystem here, @RequestParam(defaultValue = "") String q) {
        String query = (q.length() > LONGEST ? q.substring(0, LONGEST) : q).strip();
        String title = query.isEmpty() ? "Search" : "Search: " + query;
        return Page.of("search/search.jte", title, query.isEmpty() ? nothingYet(here) : found(here, query));
    }

    private static View nothingYet(OpenSystem here) {
        return new View(here.room("search"), "", "", List.of(), List.of(), examples(here));
    }

    private View found(OpenSystem here, String query) {
        String plain = Folded.of(query).plain();
        List<String> words = Stream.of(plain.split("\\s+")).distinct().toList();
        List<Hit> hits = indexes.of(here).find(code(plain), words);
        List<Hit> shown = hits.stream().limit(MOST).toList();
        return new View(
                here.room("search"),
                query,
                counted(hits.size()),
                shown.stream()
                        .filter(hit -> hit.match() == Match.EXACT)
                        .map(hit -> found(here, hit.entry(), words))
                        .toList(),
                groups(here, shown, words),
                hits.isEmpty() ? examples(here) : List.of());
    }

    /** A bare number is taken as the code of a finding where there is such a code. */
    private static String code(String query) {
        boolean bare = query.length() == 3 && query.chars().allMatch(c -> c >= '0' && c <= '9');
        return bare && FindingCatalogue.shipped().find(query).isPresent()
                ? Folded.of(FindingCatalogue.canonical(query)).plain()
                : query;
    }

    private static String counted(int hits) {
        return switch (hits) {
            case 0 -> "Nothing that this model says holds all of these words.";
            default ->
                hits > MOST
                        ? "The best " + MOST + " of " + hits + "; one more word would narrow it down."
                        : Words.times(hits, "thing", "things") + " found.";
        };
    }

    /** Grouped by kind; the group with the best match first. */
    private static List<Group> groups(OpenSystem here, List<Hit> hits, List<String> words) {
        Map<String, List<Hit>> groups = new LinkedHashMap<>();
        hits.stream()
                .filter(hit -> hit.match() != Match.EXACT)
                .sorted(Comparator.comparing((Hit hit) -> hit.match())
                        .thenComparingInt(hit -> hit.entry().order()))
                .forEach(hit -> groups.computeIfAbsent(hit.entry().group(), _ -> new ArrayList<>())
                        .add(hit));
        return groups.entrySet().stream()
                .map(each -> new Group(
                        each.getKey(),
                        each.getKey().toLowerCase(Locale.ROOT).replace(' ', '-'),
                        each.getValue().stream()
                                .map(hit -> found(here, hit.entry(), words))
                                .toList()))
                .toList();
    }

    private static Found found(OpenSystem here, Entry entry, List<String> words) {
        return new Found(
                entry.group(),
                here.home() + entry.path(),
                Marked.all(entry.name(), words),
                Marked.all(entry.id(), words),
                entry.passages().stream()
                        .filter(passage -> words.stream().anyMatch(passage.text()::holds))
                        .filter(passage ->
                                !passage.text().text().equals(entry.name().text()))
                        .limit(PASSAGES)
                        .map(passage -> new Passage(passage.field(), Marked.around(passage.text(), words)))
                        .toList());
    }

    private static List<Example> examples(OpenSystem here) {
        return Stream.of(
                        first(here, Kind.WALLET)
                                .map(ref -> example(here, ref.toString(), "one thing by its reference")),
                        first(here, Kind.ROLE).map(ref -> example(here, here.name(ref), "a name, or a part of one")),
                        Optional.of(example(here, "2.03.2.1", "a requirement of the standard by its number")),
                        Optional.of(example(here, "CLV-405", "what a code of a finding means")),
                        Optional.of(example(
                                here, "hardware wallet", "words of any text: kinds, descriptions, reasons, notes")))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Ref> first(OpenSystem here, Kind kind) {
        return here.subject().elements().refs().stream()
                .filter(ref -> ref.kind() == kind)
                .findFirst();
    }

    private static Example example(OpenSystem here, String query, String says) {
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        return new Example(query, here.room("search") + "?q=" + encoded, says);
    }
}
