package org.claviger.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.claviger.model.RandomModels;
import org.claviger.model.text.Fault;
import org.claviger.model.text.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: bad input gets a clear error, in bounded time and memory, and never an exception. */
class HostileInputTest {
    private static final String HEAD = "claviger: 1\nsystem: {id: s}\n";

    private static Fault first(Reading reading) {
        assertFalse(reading.problems().isEmpty());
        return reading.problems().getFirst().fault();
    }

    private static Reading read(byte[] bytes) throws IOException {
        return ModelFile.read("m.yaml", new ByteArrayInputStream(bytes), Limits.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x 1\n",
                "a: *x\n",
                "<<: {a: 1}\n",
                "a: !!str x\n",
                "a: !ruby/object:Gem {}\n",
                "a: !!javax.script.ScriptEngineManager [x]\n",
                "--- \na: 1\n--- \nb: 2\n",
                "%TAG ! tag:x,2000:\n---\na: 1\n",
                "!!map {a: 1}\n",
                "a: &x [1]\nb: *x\n"
            })
    void anchorsAliasesTagsMergeKeysAndSecondDocumentsAreRefusedByName(String text) {
        assertEquals(Fault.REFUSED_FEATURE, first(ModelFile.read("m.yaml", text)), text);
    }

    @Test
    void aBombOfAliasesIsRefusedWithoutBeingUnfolded() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " ["
                    + String.join(
                            ", ", IntStream.range(0, 10).mapToObj(_ -> alias).toList()) + "]\n");
        }
        assertEquals(Fault.REFUSED_FEATURE, first(ModelFile.read("m.yaml", bomb.toString())));
    }

    @Test
    void aFileAboveTheLimitIsRefusedAfterReadingNoMoreThanTheLimit() throws IOException {
        var endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                read++;
                return 'a';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                Arrays.fill(into, offset, offset + length, (byte) 'a');
                read += length;
                return length;
            }
        };
        Reading reading = ModelFile.read("m.yaml", endless, Limits.DEFAULT.withBytes(1 << 20));
        assertEquals(Fault.TOO_LARGE, first(reading));
        assertTrue(reading.noText());
        assertTrue(endless.read <= (1 << 20) + 20_000, "read " + endless.read);
    }

    @Test
    void aValueAbove64kIsRefusedAndTheRestIsStillRead() {
        Reading reading =
                ModelFile.read("m.yaml", HEAD + "walets: {}\nkeys: {a: {name: " + "x".repeat(70_000) + "}}\n");
        assertEquals(2, reading.problems().size());
        assertTrue(reading.problems().stream().anyMatch(problem -> problem.fault() == Fault.VALUE_TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void deepNestingIsRefused(String opening) {
        Reading reading = ModelFile.read("m.yaml", opening.repeat(100_000));
        assertEquals(Fault.TOO_COMPLEX, first(reading));
    }

    @Test
    void deepNestingInJsonIsRefused() {
        assertFalse(ModelFile.read("m.json", "[".repeat(100_000)).sound());
        assertFalse(ModelFile.read("m.json", "{\"a\":".repeat(100_000)).sound());
    }

    @Test
    void moreValuesThanAnyModelHasAreRefusedInBoundedMemory() {
        String many = "a: [" + "x,".repeat(3_000_000) + "x]\n";
        Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> ModelFile.read("m.yaml", many));
        assertEquals(Fault.TOO_COMPLEX, first(reading));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32"})
    void otherEncodingsAreRefusedByName(String charset) throws IOException {
        Reading reading = read(HEAD.getBytes(Charset.forName(charset)));
        assertEquals(Fault.ENCODING, first(reading));
        assertTrue(reading.noText());
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedWithTheirPlace() throws IOException {
        Reading reading =
                read("claviger: 1\nsystem: {id: s, name: M\u00fcnchen}\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(Fault.ENCODING, first(reading));
        assertEquals(2, reading.problems().getFirst().position().line());
    }

    @Test
    void aByteOrderMarkIsNoMistake() throws IOException {
        assertTrue(read(("\uFEFF" + HEAD).getBytes(StandardCharsets.UTF_8)).sound());
    }

    @Test
    void anAbsentFileAFolderAndAnEmptyFileSaySo() throws IOException {
        assertEquals(Fault.NOT_READABLE, first(ModelFile.read(Path.of("no-such-file.yaml"), Limits.DEFAULT)));
        assertEquals(Fault.NOT_READABLE, first(ModelFile.read(Path.of("."), Limits.DEFAULT)));
        assertEquals(Fault.NOT_READABLE, first(read(new byte[0])));
        assertEquals(Fault.NOT_READABLE, first(ModelFile.read("m.yaml", "# only a comment\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b: c\n",
                "a: [1, 2\n",
                "\"a\n",
                "a: {b\n",
                "\tx: 1\n",
                "a:\n  - b\n c: 1\n",
                "@\n",
                "a: \u0000\n"
            })
    void whatIsNoYamlIsNoTextOfTheLanguage(String text) {
        Reading reading = ModelFile.read("m.yaml", text);
        assertTrue(reading.noText(), () -> reading.problems().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "5",
                "\"x\"",
                "{}",
                "{\"claviger\":1}",
                "{\"a\":1}{}",
                "{\"a\":}",
                "{'a':1}",
                "NaN"
            })
    void anyJsonGivesProblemsAndNoException(String text) {
        assertFalse(ModelFile.read("m.json", text).problems().isEmpty());
    }

    @Test
    void problemsAreBoundedHoweverManyMistakesThereAre() {
        Reading reading = ModelFile.read("m.yaml", HEAD + "keys: {a: {x: 1}}\n" + "y: 1\n".repeat(5000));
        assertTrue(reading.problems().size() <= Limits.DEFAULT.faults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: ", "# ", "a: \"", "? ", "- ", "a: |\n  "})
    void aLineWithoutEndIsRefusedBeforeItCostsTime(String opening) {
        String text = opening + "x".repeat(30_000_000);
        Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> ModelFile.read("m.yaml", text));
        assertEquals(Fault.TOO_COMPLEX, first(reading));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x y ", "#", "\\\"", "é"})
    void linesOfTheLongestAllowedLengthAreReadInTimeInProportion(String filling) {
        String line = "  - \"" + filling.repeat(900_000 / filling.length()) + "\"\n";
        Reading reading = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> ModelFile.read("m.yaml", "a:\n" + line.repeat(20)));
        assertFalse(reading.sound());
    }

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    /** Fuzzing: valid models with bytes changed, removed, doubled and swapped. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDamagedModelNeverBreaksTheReader(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = ModelFile.yaml(new RandomModels(seed, 0.4).next()).getBytes(StandardCharsets.UTF_8);
        byte[] hostile = "&*!<>|%@`{}[],:?-#'\"\\\n\t\0\r\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] =
                    random.nextBoolean() ? hostile[random.nextInt(hostile.length)] : (byte) random.nextInt(256);
        }
        Reading yaml = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(bytes), () -> "seed " + seed);
        assertTrue(yaml.model().isPresent() || !yaml.problems().isEmpty(), () -> "seed " + seed);
        Reading json = ModelFile.read("m.json", new String(bytes, StandardCharsets.ISO_8859_1));
        assertFalse(json.problems().isEmpty());
    }
}
