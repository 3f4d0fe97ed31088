package org.claviger.report.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Assessor;
import org.claviger.analysis.assess.FindingCatalogue;
import org.claviger.knowledge.Knowledge;
import org.claviger.model.file.ModelFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise: findings reach people, programs and tools in forms that they can rely on, for sound and for broken files. */
class FindingsOutputTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** The schema as published by OASIS, from a library that carries it. */
    private static final Schema SARIF = sarif();

    private static Schema sarif() {
        try (InputStream in = FindingsOutputTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Assessment> assessments() throws IOException {
        return Stream.of(
                assess("demonstration.yaml", Files.readString(Path.of("../examples/demonstration.yaml"))),
                assess("a folder/eth cold ü.yaml", Files.readString(Path.of("../examples/eth-cold.yaml"))),
                assess("broken.yaml", "a: b: c"),
                assess("misspelt.yaml", "claviger: 1\nsystem: {id: s}\nwalets: {}\n\"<b>&\\u0001\": 1\n"),
                assess("empty.yaml", ""),
                assess("C:\\models\\m.yaml", "claviger: 1\nsystem: {id: s}\n"));
    }

    private static Assessment assess(String name, String text) {
        return Assessor.assess(ModelFile.read(name, text), Knowledge.shipped(), TODAY);
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void sarifIsValidAgainstTheOfficialSchema(Assessment assessment) {
        var errors = SARIF.validate(Sarif.of(assessment, "0.1.0"), InputFormat.JSON);
        assertTrue(errors.isEmpty(), () -> errors.toString());
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void jsonHoldsEveryFindingAndAVerdictForEveryRequirement(Assessment assessment) {
        String json = FindingsJson.of(assessment);
        assertEquals(assessment.findings().size(), occurrences(json, "\"code\" : \"CLV-"));
        assertEquals(59, assessment.requirements().size());
        assertTrue(json.contains("\"2.03.2.1\" : \""));
        assertFalse(assessment.findings().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void everyFindingHasACodeThatIsExplained(Assessment assessment) {
        assessment
                .findings()
                .forEach(finding -> assertTrue(
                        FindingCatalogue.shipped().find(finding.code()).isPresent(), finding.code()));
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void noVerdictClaimsConformity(Assessment assessment) {
        String all = FindingsJson.of(assessment) + FindingsText.of(assessment, FindingsText.Style.PLAIN);
        assertFalse(all.toLowerCase(Locale.ROOT).contains("compliant"));
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void plainTextHasNoControlSequences(Assessment assessment) {
        assertFalse(FindingsText.of(assessment, FindingsText.Style.PLAIN).contains("\u001B"));
        assertTrue(FindingsText.of(assessment, FindingsText.Style.COLOURED).contains("\u001B["));
    }

    private static int occurrences(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
