package org.claviger.analysis.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.claviger.analysis.identify.condition.ConditionFunction;
import org.claviger.analysis.identify.condition.Conditions;
import org.claviger.knowledge.Knowledge;
import org.claviger.knowledge.ThreatRules.Over;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise: the pages about rules say what the program does. */
class RulesPageTest {
    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void thePageAboutWritingRulesIsCurrent() throws IOException {
        assertEquals(
                RulesPage.writing(),
                Files.readString(DOCS.resolve("rules.md")),
                "refresh it: ./claviger reference --of rules > docs/rules.md");
    }

    @Test
    void theListOfRulesIsCurrent() throws IOException {
        assertEquals(
                RulesPage.listing(Knowledge.shipped().threatRules()),
                Files.readString(DOCS.resolve("threat-rules.md")),
                "refresh it: ./claviger reference --of threat-rules > docs/threat-rules.md");
    }

    static Stream<ConditionFunction> functions() {
        return ConditionFunction.all().stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyExampleIsACondition(ConditionFunction function) {
        Over over = Over.valueOf(function.over().orElseThrow().toUpperCase(Locale.ROOT));
        assertInstanceOf(
                Conditions.Compiled.Sound.class,
                Conditions.shipped().condition(over, function.example()),
                function.toString());
    }
}
