package org.claviger.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.LongStream;
import org.claviger.model.Model;
import org.claviger.model.RandomModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: a model survives being written and read without loss, in a stable order fit for a diff. */
class RoundTripTest {
    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyModelReadsBackEqualFromYaml(long seed) {
        Model model = new RandomModels(seed, (seed % 10 + 1) / 10.0).next();
        String text = ModelFile.yaml(model);
        Reading reading = ModelFile.read("random.yaml", text);
        assertTrue(reading.model().isPresent(), () -> "seed " + seed + ": " + reading.problems() + "\n" + text);
        assertEquals(model, reading.model().get(), () -> "seed " + seed);
        assertEquals(text, ModelFile.yaml(reading.model().get()), () -> "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyModelReadsBackEqualFromJson(long seed) {
        Model model = new RandomModels(seed, (seed % 10 + 1) / 10.0).next();
        String text = ModelFile.json(model);
        Reading reading = ModelFile.read("random.json", text);
        assertTrue(reading.model().isPresent(), () -> "seed " + seed + ": " + reading.problems() + "\n" + text);
        assertEquals(model, reading.model().get(), () -> "seed " + seed);
    }

    /** As JSON they can be written by anybody; as YAML some of them end a line or are no text at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\\n\\u0085b",
                "- \\u0085~",
                "  \\u0085",
                "\\u2028",
                "a\\u2029 b",
                "\\ufeffa",
                "a\\u007f",
                "\\u0001",
                "a\\r\\nb",
                "\\t",
                "\\ud83d\\ude00",
                "a: b # c",
                "\\u200f\\u202eabc"
            })
    void anyCharacterComesBackFromYaml(String escaped) {
        Model model = ModelFile.read(
                        "m.json", "{\"claviger\": 1, \"system\": {\"id\": \"s\", \"purpose\": \"" + escaped + "\"}}")
                .model()
                .orElseThrow();
        Reading again = ModelFile.read("m.yaml", ModelFile.yaml(model));
        assertEquals(Optional.of(model), again.model(), () -> again.problems() + ModelFile.yaml(model));
    }

    /** Every version of the language ever shipped stays readable; this file is never edited. */
    @Test
    void theGoldenFileOfLanguageOneReadsAndWritesAsItDidOnTheFirstDay() throws IOException {
        String golden;
        try (var in = RoundTripTest.class.getResourceAsStream("language-1.yaml")) {
            golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Reading reading = ModelFile.read("language-1.yaml", golden);
        assertTrue(reading.model().isPresent(), () -> reading.problems().toString());
        assertEquals(golden, ModelFile.yaml(reading.model().get()));
    }
}
