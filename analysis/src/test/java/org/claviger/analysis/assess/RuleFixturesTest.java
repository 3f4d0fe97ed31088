package org.claviger.analysis.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.knowledge.Knowledge;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The promise: every finding fires where its explanation says, at the element it names and with the weight it states,
 * and does not fire on what comes close. {@code clean.yaml} is a model without findings; {@code fixtures.yaml} holds for
 * every code the edits of it that trip the rule and edits that come as near as possible and are spared.
 */
@DisplayName("A finding fires where its explanation says, and nowhere near")
class RuleFixturesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final String CLEAN = text("clean.yaml");

    /** Codes below this are of the language and have tests of their own. */
    private static final String FIRST = "CLV-100";

    /**
     * One edge of a rule.
     *
     * @param at the element at which the finding stands
     * @param severity its weight there
     * @param trips edits with which it fires
     * @param spares edits with which it does not
     */
    record Edge(String code, String at, Severity severity, List<Object> trips, List<Object> spares) {}

    @Test
    @DisplayName("A model with nothing to object to gets no finding")
    void aCleanModelGetsNoFinding() {
        assertEquals(List.of(), told(assess(CLEAN).findings()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edges")
    @DisplayName("What trips the rule is found, at its element and with its weight")
    void whatTripsTheRuleIsFound(Edge edge) {
        List<Finding> findings = assess(edited(edge.trips())).findings();

        List<Severity> weights = findings.stream()
                .filter(finding ->
                        finding.code().equals(edge.code()) && finding.element().equals(edge.at()))
                .map(Finding::severity)
                .distinct()
                .toList();
        assertEquals(
                List.of(edge.severity()),
                weights,
                () -> edge.code() + " at " + edge.at() + " was expected; found: " + told(findings));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edges")
    @DisplayName("What comes close to the rule is spared")
    void whatComesCloseIsSpared(Edge edge) {
        List<Finding> found = assess(edited(edge.spares())).findings().stream()
                .filter(finding -> finding.code().equals(edge.code()))
                .toList();

        assertEquals(List.of(), told(found));
    }

    @Test
    @DisplayName("Every finding of the catalogue has a case, and every case a finding of the catalogue")
    void everyFindingHasACase() {
        Set<String> codes = FindingCatalogue.shipped().all().keySet().stream()
                .filter(code -> code.compareTo(FIRST) > 0)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(codes, new TreeSet<>(fixtures().keySet()));
    }

    private static Stream<Arguments> edges() {
        List<Arguments> edges = new ArrayList<>();
        fixtures().forEach((code, cases) -> {
            int number = 0;
            for (Object each : list(cases)) {
                Edge edge = edge(code, map(each));
                number++;
                edges.add(arguments(named(code + " at " + edge.at() + ", case " + number, edge)));
            }
        });
        return edges.stream();
    }

    private static Edge edge(String code, Map<String, Object> stated) {
        Severity severity = Optional.ofNullable(stated.get("severity"))
                .map(word -> Severity.valueOf(word.toString().toUpperCase(Locale.ROOT)))
                .or(() -> FindingCatalogue.shipped().find(code).map(FindingCatalogue.Explanation::severity))
                .orElseThrow(() -> new IllegalStateException(code + " is no code of the catalogue"));
        return new Edge(
                code,
                member(stated, "at").toString(),
                severity,
                list(member(stated, "trips")),
                list(member(stated, "spares")));
    }

    private static Map<String, Object> fixtures() {
        return map(load(text("fixtures.yaml")));
    }

    /** Assesses a text that must be sound: a fixture with a mistake of the language would prove nothing. */
    private static Assessment assess(String yaml) {
        Reading reading = ModelFile.read("clean.yaml", yaml);
        assertTrue(reading.sound(), () -> reading.problems().toString());
        return Assessor.assess(reading, Knowledge.shipped(), TODAY);
    }

    private static String edited(List<Object> steps) {
        Object tree = load(CLEAN);
        for (Object step : steps) {
            map(step).forEach((verb, what) -> {
                switch (verb) {
                    case "set" -> map(what).forEach((pointer, value) -> set(tree, stepsOf(pointer), value));
                    case "remove" -> list(what).forEach(pointer -> remove(tree, stepsOf(pointer.toString())));
                    default -> throw new IllegalStateException("an edit is set or remove, not " + verb);
                }
            });
        }
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setDereferenceAliases(true)
                .build();
        return new Dump(settings).dumpToString(tree);
    }

    private static void set(Object tree, List<String> steps, Object value) {
        Object parent = tree;
        for (String step : steps.subList(0, steps.size() - 1)) {
            if (parent instanceof Map) {
                map(parent).putIfAbsent(step, new LinkedHashMap<>());
            }
            parent = member(parent, step);
        }
        String last = steps.getLast();
        if (parent instanceof Map) {
            map(parent).put(last, value);
        } else if (last.equals("-")) {
            list(parent).add(value);
        } else {
            list(parent).set(Integer.parseInt(last), value);
        }
    }

    /** A fixture that removes what is not there has lost its meaning, and fails. */
    private static void remove(Object tree, List<String> steps) {
        Object parent = tree;
        for (String step : steps.subList(0, steps.size() - 1)) {
            parent = member(parent, step);
        }
        String last = steps.getLast();
        member(parent, last);
        if (parent instanceof Map) {
            map(parent).remove(last);
        } else {
            list(parent).remove(Integer.parseInt(last));
        }
    }

    private static Object member(Object parent, String step) {
        Object member =
                parent instanceof Map ? map(parent).get(step) : list(parent).get(Integer.parseInt(step));
        return Optional.ofNullable(member)
                .orElseThrow(() -> new IllegalStateException("there is no " + step + " to edit or read"));
    }

    private static List<String> stepsOf(String pointer) {
        return List.of(pointer.substring(1).split("/"));
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.severity().word() + " " + finding.element() + ": "
                        + finding.message())
                .toList();
    }

    private static Object load(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    private static String text(String name) {
        try (InputStream in = RuleFixturesTest.class.getResourceAsStream(name)) {
            return new String(Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
