package org.claviger.analysis.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claviger.knowledge.Knowledge;
import org.claviger.knowledge.RuleFolder;
import org.claviger.knowledge.RuleProblem;
import org.claviger.knowledge.RuleSet;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.claviger.model.text.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promise: a mistake in somebody's own rule is said with its place, costs that rule only, and cannot take anything down. */
class OwnRulesTest {
    private static final Model MODEL = ModelFile.read(
                    "m.yaml",
                    "claviger: 1\nsystem: {id: s}\ncomponents: {a: {kind: display}, b: {kind: hsm}}\nroles: {r: {}}\n")
            .model()
            .orElseThrow();

    @TempDir
    private Path folder = Path.of("");

    private static String rule(String id, String over, String when) {
        return "  " + id + ":\n    category: supply-chain\n    over: " + over + "\n    when: \"" + when
                + "\"\n    title: Something about {" + over
                + "}\n    description: D\n    vector: V\n    actor: outsider\n";
    }

    private RuleSet read(String... rules) throws IOException {
        Files.writeString(
                folder.resolve("own.yaml"),
                "claviger-knowledge: 1\nkind: threat-rules\nversion: \"1\"\nrules:\n" + String.join("", rules));
        return RuleFolder.read(folder, Knowledge.shipped()).rules();
    }

    private Identification identify(String... rules) throws IOException {
        return Identifier.identify(MODEL, read(rules));
    }

    private static Set<String> found(Identification identification) {
        return identification.candidates().stream()
                .map(each -> each.id().toString())
                .collect(Collectors.toSet());
    }

    @Test
    void aSoundRuleOfOnesOwnFindsWhatItSays() throws IOException {
        assertEquals(
                Set.of("mine@component/a"), found(identify(rule("mine", "component", "component.kind == 'display'"))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "component.colour == 'red' | undefined field 'colour' | 20",
                "component.kind == 'dysplay' | none of the words of kind; did you mean display? | 29",
                "runsOn(component).size() > 0 | undeclared reference to 'runsOn' | 17",
                "key.type == 'backup' | the rule is over component; there is no key here | 11",
                "hosts('a').size() > 0 | hosts takes elements | 17",
                "component.kind | this is no condition but string | 11",
                "component.kind == | mismatched input | 28"
            })
    void aMistakeInAConditionIsSaidWithItsPlace(String when, String message, int column) throws IOException {
        Identification identification = identify(rule("bad", "component", when), rule("good", "component", "true"));
        assertEquals(Set.of("good@component/a", "good@component/b"), found(identification));
        RuleProblem problem = identification.problems().getFirst();
        assertEquals("bad", problem.rule());
        assertTrue(problem.message().contains(message), problem.message());
        assertEquals(8, problem.position().line(), problem.toString());
        assertTrue(Math.abs(problem.position().column() - column) <= 2, problem.toString());
    }

    @Test
    void aMistakeOfTheFormCostsThatRuleOnly() throws IOException {
        RuleSet rules = read(
                rule("bad", "component", "true").replace("supply-chain", "weather"), rule("good", "component", "true"));
        assertEquals(
                List.of("good"), rules.entries().stream().map(RuleSet.Entry::id).toList());
        assertTrue(rules.problems().stream().anyMatch(each -> each.position().equals(new Position(6, 15))));
    }

    @Test
    void idsThatNothingKnowsAreRefusedWithTheNearestKnown() throws IOException {
        RuleSet rules = read(rule("bad", "component", "true") + "    controls: [signing-page-pining]\n");
        assertEquals(List.of(), rules.entries());
        assertTrue(rules.problems().getFirst().message().contains("did you mean signing-page-pinning?"));
    }

    @Test
    void anIdOfTheProductCannotBeTaken() throws IOException {
        RuleSet all = Knowledge.shipped().threatRules().with(read(rule("blind-signing", "component", "true")));
        assertEquals(1, all.problems().size());
        assertTrue(all.find("blind-signing").orElseThrow().shipped());
    }

    @Test
    void aTextThatNamesWhatIsNotThereIsRefused() throws IOException {
        Identification identification =
                identify(rule("bad", "component", "true").replace("vector: V", "vector: By {component.colour}"));
        assertTrue(identification.problems().getFirst().message().contains("{component.colour} means nothing"));
    }

    /** Each list in a list multiplies; the engine counts the steps of all of them together. */
    @Test
    void aRuleThatGoesThroughTooMuchIsGivenUp() throws IOException {
        String ten = IntStream.range(0, 10).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
        String nested = ten + ".all(a, " + ten + ".all(b, " + ten + ".all(c, " + ten + ".all(d, " + ten
                + ".all(e, a + b + c + d + e >= 0)))))";
        Identification identification = identify(rule("slow", "component", nested), rule("good", "role", "true"));
        assertEquals(Set.of("good@role/r"), found(identification));
        RuleProblem problem = identification.problems().getFirst();
        assertEquals("slow", problem.rule());
        assertTrue(problem.message().contains("given up at component/a"), problem.message());
    }

    @Test
    void aRuleThatTakesTooLongForAllElementsTogetherIsGivenUp() throws IOException {
        AtomicLong clock = new AtomicLong();
        Identification identification = Identifier.identify(
                MODEL, read(rule("slow", "component", "true")), () -> clock.addAndGet(Identifier.NANOSECONDS_PER_RULE));
        assertEquals(Set.of(), found(identification));
        assertTrue(identification.problems().getFirst().message().contains("take longer than"));
    }

    @Test
    void aRuleThatWasGivenUpExaminesNothing() throws IOException {
        Identification identification = identify(rule("bad", "component", "component.colour == 'red'"));
        assertTrue(identification.coverage().groups().values().stream().allMatch(rules -> rules.isEmpty()));
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        RuleSet rules =
                RuleFolder.read(folder.resolve("nowhere"), Knowledge.shipped()).rules();
        assertEquals(1, rules.problems().size());
    }
}
