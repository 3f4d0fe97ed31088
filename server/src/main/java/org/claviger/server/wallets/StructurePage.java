package org.claviger.server.wallets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.claviger.analysis.likelihood.PerYear;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.openpsa.OpenPsaWriter;
import org.claviger.analysis.structure.CompromiseEvent;
import org.claviger.analysis.structure.CompromiseSet;
import org.claviger.analysis.structure.MinimalSets;
import org.claviger.analysis.structure.Question;
import org.claviger.analysis.structure.Quorum;
import org.claviger.analysis.structure.ReadableTree;
import org.claviger.analysis.structure.Structure;
import org.claviger.analysis.structure.Supposition;
import org.claviger.analysis.structure.TreeNode;
import org.claviger.model.Control;
import org.claviger.model.ControlState;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.elements.LinkedText;
import org.claviger.server.environment.MarkedEnvironment;
import org.claviger.server.frame.Page;
import org.claviger.server.systems.OpenSystem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who must fall for the assets of a wallet to be moved or lost: as a tree, as sets, on the environment, and what would change it. */
@Controller
public class StructurePage {
    private static final String PATH = OpenSystem.PATH + "/wallets/{wallet}/structure";
    private static final int WEIGHTS = 12;

    private final Structures structures;
    private final MarkedEnvironment environment;

    StructurePage(Structures structures, MarkedEnvironment environment) {
        this.structures = structures;
        this.environment = environment;
    }

    /**
     * The page.
     *
     * @param question {@code theft} or {@code loss}
     * @param sides today, and what is supposed if anything is
     * @param chosen the number of the set that is marked, from 1
     * @param svg the environment with that set marked; made by us
     */
    public record View(
            Phrase wallet,
            String name,
            String path,
            String question,
            List<Tab> tabs,
            List<Side> sides,
            List<Phrase> appearing,
            List<Phrase> vanishing,
            List<Listed> sets,
            int chosen,
            Optional<Node> tree,
            Optional<String> notShown,
            Optional<String> svg,
            List<Weight> weights,
            List<Option> controls,
            List<String> missing,
            String openPsa) {}

    /** One of the two questions. */
    public record Tab(String title, String href, boolean chosen) {}

    /**
     * What holds under a supposition.
     *
     * @param perYear how often a year, as far as it is as it is
     */
    public record Side(
            String title,
            String quorum,
            String suffice,
            boolean below,
            String sets,
            String orders,
            Optional<Phrase> perYear,
            List<Phrase> alone,
            List<Phrase> defects) {}

    /** A set in words. */
    public record Listed(
            int number, List<Phrase> events, Phrase words, List<Phrase> unnamed, String href, boolean chosen) {}

    /** A node of the tree as it is shown. */
    public record Node(
            String needed,
            Phrase what,
            String shared,
            boolean elsewhere,
            boolean cut,
            boolean event,
            boolean happens,
            boolean open,
            List<Node> below) {}

    /** How much an event matters, as a share of the one that matters most, in twentieths. */
    public record Weight(Phrase event, String value, int twentieths) {}

    /** A control that can be supposed to be there or not. */
    public record Option(String id, String title, boolean inPlace, boolean chosen) {}

    @Permit(Permission.READ)
    @GetMapping(PATH)
    Page page(
            OpenSystem here,
            @PathVariable String wallet,
            @RequestParam(defaultValue = "theft") String of,
            @RequestParam(defaultValue = "1") String set,
            @RequestParam(defaultValue = "") List<String> without,
            @RequestParam(defaultValue = "") List<String> with) {
        Ref ref = wallet(here, wallet);
        Question question = of.equals("loss") ? Question.LOSS : Question.THEFT;
        Structure today = structures.of(here, Supposition.NONE);
        Answer<MinimalSets> now = structures.of(here, Supposition.NONE, ref, question);
        Supposition supposed = supposition(here, without, with);
        Optional<MinimalSets> sets = shown(now);
        int chosen = set.matches("[1-9][0-9]?") ? Integer.parseInt(set) : 1;
        List<CompromiseSet> listed = sets.map(MinimalSets::smallest).orElse(List.of());
        Optional<CompromiseSet> marked =
                chosen <= listed.size() ? Optional.of(listed.get(chosen - 1)) : Optional.empty();
        Set<String> events =
                marked.map(each -> (Set<String>) new HashSet<>(each.events())).orElse(Set.of());
        Optional<TreeNode> tree = shown(ReadableTree.of(today, ref, question, events));
        String path = here.room("wallets/" + wallet + "/structure");
        List<Side> sides = new ArrayList<>();
        sides.add(side(here, "As it is", ref, Supposition.NONE, question, now));
        List<Phrase> appearing = new ArrayList<>();
        List<Phrase> vanishing = new ArrayList<>();
        if (!supposed.equals(Supposition.NONE)) {
            Answer<MinimalSets> then = structures.of(here, supposed, ref, question);
            sides.add(side(here, "Supposed", ref, supposed, question, then));
            differences(here, now, then, appearing, vanishing);
        }
        return Page.of(
                "wallets/structure.jte",
                "Who must fall for " + here.name(ref),
                new View(
                        here.link(ref),
                        here.name(ref),
                        path,
                        of.equals("loss") ? "loss" : "theft",
                        List.of(
                                new Tab("Theft", path, question == Question.THEFT),
                                new Tab("Loss", path + "?of=loss", question == Question.LOSS)),
                        sides,
                        appearing,
                        vanishing,
                        sets(here, listed, path, question, chosen),
                        marked.isPresent() ? chosen : 0,
                        tree.map(top -> node(new NodeWords(here), top, 0)),
                        reason(now),
                        marked.flatMap(each -> environment.svg(
                                here,
                                fallen(each.events()),
                                tree.map(StructurePage::reached).orElse(Set.of()))),
                        weights(here, sets),
                        controls(here, ref, without, with),
                        today.missing(ref).stream().map(Object::toString).toList(),
                        path + "/open-psa.xml?of=" + (question == Question.LOSS ? "loss" : "theft")));
    }

    /** The function for any fault-tree program. */
    @Permit(Permission.READ)
    @GetMapping(PATH + "/open-psa.xml")
    ResponseEntity<byte[]> openPsa(
            OpenSystem here, @PathVariable String wallet, @RequestParam(defaultValue = "theft") String of) {
        Ref ref = wallet(here, wallet);
        Question question = of.equals("loss") ? Question.LOSS : Question.THEFT;
        FaultTree tree = shown(structures.of(here, Supposition.NONE).tree(ref, question))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/xml")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + wallet + "-"
                                + question.name().toLowerCase(Locale.ROOT) + ".xml\"")
                .body(OpenPsaWriter.write(ref.id(), tree).getBytes(StandardCharsets.UTF_8));
    }

    private static Ref wallet(OpenSystem here, String id) {
        if (!here.model().wallets().containsKey(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new Ref(Kind.WALLET, id);
    }

    private static <T> Optional<T> shown(Answer<T> answer) {
        return answer instanceof Answer.Shown<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    private static Optional<String> reason(Answer<MinimalSets> answer) {
        return answer instanceof Answer.NotShown<MinimalSets>(String reason) ? Optional.of(reason) : Optional.empty();
    }

    private static Supposition supposition(OpenSystem here, List<String> without, List<String> with) {
        return new Supposition(controls(here, without), controls(here, with), false);
    }

    private static Set<Ref> controls(OpenSystem here, List<String> ids) {
        Set<Ref> controls = new LinkedHashSet<>();
        ids.stream()
                .filter(here.model().controls()::containsKey)
                .forEach(id -> controls.add(new Ref(Kind.CONTROL, id)));
        return controls;
    }

    private Side side(
            OpenSystem here,
            String title,
            Ref wallet,
            Supposition supposed,
            Question question,
            Answer<MinimalSets> answer) {
        Optional<Quorum> stated = structures.of(here, supposed).nominal(wallet);
        return shown(answer)
                .map(sets -> new Side(
                        title,
                        sets.effectiveQuorum().isPresent()
                                ? Integer.toString(sets.effectiveQuorum().getAsInt())
                                : "none",
                        suffice(question, sets, stated),
                        question == Question.THEFT
                                && sets.effectiveQuorum().orElse(0)
                                        < stated.map(Quorum::needed).orElse(0),
                        sets.count().toString(),
                        orders(sets),
                        supposed.equals(Supposition.NONE)
                                ? Optional.of(perYear(structures.perYear(here, wallet, question)))
                                : Optional.empty(),
                        events(here, sets.single()),
                        events(here, sets.defects())))
                .orElseGet(() -> new Side(
                        title,
                        "not shown",
                        "",
                        false,
                        "",
                        reason(answer).orElse(""),
                        Optional.empty(),
                        List.of(),
                        List.of()));
    }

    private static String suffice(Question question, MinimalSets sets, Optional<Quorum> stated) {
        boolean one = sets.effectiveQuorum().equals(OptionalInt.of(1));
        if (question == Question.LOSS) {
            return one ? "thing gone suffices" : "things gone suffice";
        }
        return (one ? "independent principal suffices" : "independent principals suffice")
                + stated.map(quorum -> "; stated is " + quorum).orElse("");
    }

    private static Phrase perYear(Answer<PerYear> answer) {
        return switch (answer) {
            case Answer.Shown<PerYear>(PerYear rate) ->
                Phrase.of(String.format(
                        Locale.ROOT, "%.2g times, before anything interrupts the last stage", rate.rate()));
            case Answer.NotShown<PerYear>(String reason) ->
                Phrase.missing("not shown: ").then(Phrase.quiet(reason));
        };
    }

    static String orders(MinimalSets sets) {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < sets.byOrder().size(); i++) {
            if (sets.byOrder().get(i).signum() > 0) {
                orders.add(sets.byOrder().get(i) + " of " + (i + 1));
            }
        }
        return String.join(", ", orders);
    }

    private static List<Phrase> events(OpenSystem here, List<String> events) {
        return events.stream().map(event -> event(here, event)).toList();
    }

    /** An event by the name of its element. */
    static Phrase event(OpenSystem here, String event) {
        CompromiseEvent stated = new CompromiseEvent(event);
        String part = stated.part();
        Phrase element = new NodeWords(here).named(stated.element());
        return part.isEmpty() ? element : element.then(Phrase.quiet(" " + part));
    }

    private static void differences(
            OpenSystem here,
            Answer<MinimalSets> now,
            Answer<MinimalSets> then,
            List<Phrase> appearing,
            List<Phrase> vanishing) {
        Set<List<String>> before = smallest(now);
        Set<List<String>> after = smallest(then);
        after.stream().filter(set -> !before.contains(set)).limit(5).forEach(set -> appearing.add(joined(here, set)));
        before.stream().filter(set -> !after.contains(set)).limit(5).forEach(set -> vanishing.add(joined(here, set)));
    }

    private static Phrase joined(OpenSystem here, List<String> set) {
        return Phrase.joined(events(here, set), " with ");
    }

    private static Set<List<String>> smallest(Answer<MinimalSets> answer) {
        Set<List<String>> all = new LinkedHashSet<>();
        shown(answer).ifPresent(sets -> sets.smallest().forEach(set -> all.add(set.events())));
        return all;
    }

    private static List<Listed> sets(
            OpenSystem here, List<CompromiseSet> listed, String path, Question question, int chosen) {
        Set<Ref> named = new HashSet<>();
        here.model().threats().values().forEach(threat -> {
            named.addAll(threat.targets());
            named.addAll(threat.keyMaterial());
        });
        String of = question == Question.LOSS ? "?of=loss&set=" : "?set=";
        List<Listed> sets = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            CompromiseSet set = listed.get(i);
            sets.add(new Listed(
                    i + 1,
                    events(here, set.events()),
                    LinkedText.of(here, set.words()),
                    question == Question.LOSS ? List.of() : unnamed(here, set, named),
                    path + of + (i + 1) + "#tree",
                    i + 1 == chosen));
        }
        return sets;
    }

    private static List<Phrase> unnamed(OpenSystem here, CompromiseSet set, Set<Ref> named) {
        return fallen(set.events()).stream()
                .filter(ref -> ref.kind() != Kind.CONTROL && ref.kind() != Kind.WORKFLOW)
                .filter(ref -> !named.contains(ref)
                        && (ref.kind() != Kind.PERSON
                                || Optional.ofNullable(here.model().persons().get(ref.id())).stream()
                                        .flatMap(person -> person.roles().stream())
                                        .noneMatch(named::contains)))
                .map(here::link)
                .toList();
    }

    private static Set<Ref> fallen(List<String> events) {
        Set<Ref> fallen = new LinkedHashSet<>();
        events.forEach(event -> fallen.add(new CompromiseEvent(event).element()));
        return fallen;
    }

    /** The elements that happen to fall with a set. */
    private static Set<Ref> reached(TreeNode top) {
        Set<Ref> reached = new LinkedHashSet<>();
        if (top.happens()) {
            top.element().ifPresent(reached::add);
        }
        top.below().forEach(each -> reached.addAll(reached(each)));
        return reached;
    }

    private static Node node(NodeWords words, TreeNode node, int depth) {
        List<Node> below =
                node.below().stream().map(each -> node(words, each, depth + 1)).toList();
        return new Node(
                NodeWords.needed(node),
                words.what(node),
                node.signers() > 1
                                && !node.function().equals("theft")
                                && !node.function().equals("loss")
                        ? "reaches " + node.signers() + " signers"
                        : "",
                node.elsewhere(),
                node.cut(),
                node.event(),
                node.happens(),
                depth < 2 || node.happens() && depth < 8,
                below);
    }

    private static List<Weight> weights(OpenSystem here, Optional<MinimalSets> sets) {
        Map<String, Double> importance = sets.map(MinimalSets::importance).orElse(Map.of());
        double most = importance.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        return importance.entrySet().stream()
                .limit(WEIGHTS)
                .map(entry -> new Weight(
                        event(here, entry.getKey()), String.format(Locale.ROOT, "%.2g", entry.getValue()), (int)
                                Math.max(1, Math.round(20 * entry.getValue() / most))))
                .toList();
    }

    /** Controls that verify one of the wallet's workflows. */
    private static List<Option> controls(OpenSystem here, Ref wallet, List<String> without, List<String> with) {
        List<Ref> workflows = Optional.ofNullable(here.model().wallets().get(wallet.id()))
                .map(each -> each.workflow())
                .orElse(List.of());
        List<Option> options = new ArrayList<>();
        here.model().controls().forEach((id, control) -> {
            if (workflows.stream().anyMatch(control.verifies()::contains)) {
                boolean inPlace = inPlace(control);
                options.add(new Option(
                        id, control.title().orElse(id), inPlace, inPlace ? without.contains(id) : with.contains(id)));
            }
        });
        return options;
    }

    private static boolean inPlace(Control control) {
        return control.state().equals(Optional.of(ControlState.IN_PLACE));
    }
}
