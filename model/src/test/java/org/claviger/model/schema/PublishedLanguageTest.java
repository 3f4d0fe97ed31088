package org.claviger.model.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.claviger.model.RandomModels;
import org.claviger.model.file.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: the schema and the reference that are published say what the reader does. */
class PublishedLanguageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonSchema.text());

    @Test
    void thePublishedSchemaIsTheOneMadeFromTheRecords() throws IOException {
        assertEquals(
                JsonSchema.text(),
                Files.readString(ROOT.resolve("schema/claviger-1.schema.json")),
                "refresh it: ./claviger schema > schema/claviger-1.schema.json");
    }

    @Test
    void thePublishedReferenceIsTheOneMadeFromTheRecords() throws IOException {
        assertEquals(
                Reference.markdown(),
                Files.readString(ROOT.resolve("docs/language.md")),
                "refresh it: ./claviger reference > docs/language.md");
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSchemaAcceptsWhatTheWriterWrites(long seed) {
        String json = ModelFile.json(new RandomModels(seed, 0.5).next());
        var errors = SCHEMA.validate(json, InputFormat.JSON);
        assertTrue(errors.isEmpty(), () -> "seed " + seed + ": " + errors);
    }

    static Stream<Path> examples() throws IOException {
        return Stream.of("examples", "knowledge/src/main/resources/org/claviger/knowledge/templates")
                .map(ROOT::resolve)
                .flatMap(folder -> list(folder).stream());
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theSchemaAcceptsEveryExampleAndTemplate(Path file) throws IOException {
        var errors = SCHEMA.validate(Files.readString(file), InputFormat.YAML);
        assertTrue(errors.isEmpty(), () -> file + ": " + errors);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theReaderFindsNoMistakeInAnyExampleOrTemplate(Path file) throws IOException {
        var reading = ModelFile.read(file.getFileName().toString(), Files.readString(file));
        assertEquals(List.of(), reading.problems(), file.toString());
        var again = ModelFile.read("again.yaml", ModelFile.yaml(reading.model().orElseThrow()));
        assertEquals(reading.model(), again.model());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claviger: 1\n",
                "claviger: 1\nsystem: {id: s}\nwalets: {}\n",
                "claviger: 1\nsystem: {id: s, target-level: high}\n",
                "claviger: 1\nsystem: {id: s}\nwallets: {a: {value: lots}}\n",
                "claviger: 1\nsystem: {id: s}\nwallets: {A_B: {}}\n",
                "claviger: 1\nsystem: {id: s}\nwallets: {a: {owner: key/k}}\n",
                "claviger: 1\nsystem: {id: s}\nthreats: {t: {category: weather}}\n"
            })
    void theSchemaRefusesWhatTheReaderRefusesByShape(String text) {
        assertFalse(SCHEMA.validate(text, InputFormat.YAML).isEmpty(), text);
        assertFalse(ModelFile.read("m.yaml", text).sound(), text);
    }
}
