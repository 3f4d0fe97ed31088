package org.claviger.analysis.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.knowledge.Knowledge;
import org.claviger.knowledge.RuleSet;
import org.claviger.knowledge.ThreatRules.Over;
import org.claviger.knowledge.ThreatRules.ThreatRule;
import org.claviger.model.Actor;
import org.claviger.model.Model;
import org.claviger.model.ThreatCategory;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;
import org.claviger.model.text.Document;
import org.claviger.model.text.Limits;
import org.claviger.model.text.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: the rules that ship are specific, right about their own cases, and look at every category everywhere. */
class ShippedRulesTest {
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final RuleSet RULES = KNOWLEDGE.threatRules();
    private static final Pattern UNFILLED = Pattern.compile(
            "\\{(system|component|key|wallet|workflow|role|person|supplier|process|location|involved)s?[}.]");
    private static final Path EXAMPLES = Path.of("..", "examples");

    static Stream<RuleTrials.Outcome> trials() {
        return RuleTrials.run(RULES, fixtures()).stream();
    }

    private static List<Document> fixtures() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/org/claviger/analysis/identify/fixtures"))) {
            return files.sorted().map(ShippedRulesTest::document).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Path file) {
        try {
            Problems problems = new Problems(9);
            Document document = Document.parse(file.toString(), Files.readAllBytes(file), Limits.DEFAULT, problems);
            assertTrue(problems.isEmpty(), () -> file + ": " + problems.list());
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void everyRuleFindsItsCaseAndSparesTheNearestOther(RuleTrials.Outcome outcome) {
        assertEquals(List.of(), outcome.failures(), outcome.rule());
    }

    @Test
    void thereAreAsManyAsPromised() {
        assertTrue(RULES.entries().size() >= 95, RULES.entries().size() + " rules");
        assertEquals(List.of(), RULES.problems());
        Set<Over> over =
                RULES.entries().stream().map(each -> each.rule().over()).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(Over.class), over);
    }

    @Test
    void everyIdThatARuleNamesIsThere() {
        List<String> loose = new ArrayList<>();
        for (RuleSet.Entry entry : RULES.entries()) {
            ThreatRule rule = entry.rule();
            miss(entry.id(), rule.controls(), KNOWLEDGE.controls().keySet(), loose);
            miss(entry.id(), rule.incidents(), KNOWLEDGE.incidents().keySet(), loose);
            miss(entry.id(), rule.techniques(), techniques(), loose);
            rule.requirements().stream()
                    .filter(each -> KNOWLEDGE.ccss().find(each).isEmpty())
                    .forEach(each -> loose.add(entry.id() + " -> " + each));
            rule.tempo()
                    .map(tempo -> tempo.source())
                    .filter(source -> source.startsWith("incident/"))
                    .map(source -> source.substring("incident/".length()))
                    .filter(incident -> !KNOWLEDGE.incidents().containsKey(incident))
                    .ifPresent(incident -> loose.add(entry.id() + " -> " + incident));
        }
        assertEquals(List.of(), loose);
    }

    private static void miss(String rule, List<String> named, Set<String> known, List<String> loose) {
        named.stream().filter(each -> !known.contains(each)).forEach(each -> loose.add(rule + " -> " + each));
    }

    private static Set<String> techniques() {
        Set<String> references = new HashSet<>();
        KNOWLEDGE.techniques().forEach((id, technique) -> references.add(technique.framework() + "/" + id));
        return references;
    }

    /** What a person does by mistake has no haste; what somebody does on purpose has a tempo or a physical cause. */
    @Test
    void everyRuleSaysWhoActsWhatAnswersItAndWhichRequirementAsks() {
        for (RuleSet.Entry entry : RULES.entries()) {
            ThreatRule rule = entry.rule();
            assertFalse(rule.actor().isEmpty(), entry.id());
            assertFalse(rule.controls().isEmpty(), entry.id());
            assertFalse(rule.requirements().isEmpty(), entry.id());
            assertTrue(rule.title().contains("{"), () -> entry.id() + " names nothing of the environment");
            assertTrue(
                    rule.category() != ThreatCategory.STATE_WORKFORCE_INFILTRATION
                            || rule.actor().contains(Actor.STATE),
                    entry.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exchange", "mpc-custodian", "multisig-treasury", "wallet-infrastructure"})
    void everyTemplateHasCandidatesInEveryCategory(String template) {
        coversEverything(model(template + ".yaml", KNOWLEDGE.template(template).orElseThrow()));
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyExampleHasCandidatesInEveryCategory(Path example) throws IOException {
        coversEverything(model(example.toString(), Files.readString(example)));
    }

    private static void coversEverything(Model model) {
        Identification found = Identifier.identify(model, RULES);
        assertEquals(List.of(), found.problems());
        Map<ThreatCategory, Long> byCategory =
                found.candidates().stream().collect(Collectors.groupingBy(Candidate::category, Collectors.counting()));
        assertEquals(EnumSet.allOf(ThreatCategory.class), byCategory.keySet());
        found.candidates()
                .forEach(each -> assertFalse(
                        UNFILLED.matcher(each.title() + each.description() + each.vector())
                                .find(),
                        each.title()));
    }

    /** Bybit, February 2025, as its investigators reported: page and builder one, nothing independent, a supplier's pipeline. */
    @Test
    void bybitYieldsWhatItsInvestigatorsNamed() throws IOException {
        Set<String> rules = rulesFiring("bybit-2025.yaml");
        assertTrue(
                rules.containsAll(
                        Set.of("blind-signing", "verification-absent", "builder-is-display", "vendor-page-swapped")),
                rules.toString());
    }

    /** Ronin, March 2022: several validators in one organisation's hands, a delegation never revoked, nobody who looked. */
    @Test
    void roninYieldsWhatItsInvestigatorsNamed() throws IOException {
        Set<String> rules = rulesFiring("ronin-2022.yaml");
        assertTrue(
                rules.containsAll(Set.of(
                        "delegation-never-revoked",
                        "signers-share-administrator",
                        "insider-alone-reaches-quorum",
                        "result-not-checked")),
                rules.toString());
    }

    private static Set<String> rulesFiring(String example) throws IOException {
        Model model = model(example, Files.readString(EXAMPLES.resolve(example)));
        return Identifier.identify(model, RULES).candidates().stream()
                .map(each -> each.id().rule())
                .collect(Collectors.toSet());
    }

    private static Model model(String name, String text) {
        Reading reading = ModelFile.read(name, text);
        assertTrue(reading.sound(), () -> name + ": " + reading.problems());
        return reading.model().orElseThrow();
    }
}
