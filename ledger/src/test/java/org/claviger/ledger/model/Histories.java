package org.claviger.ledger.model;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claviger.ledger.model.Command.ImportModel;
import org.claviger.ledger.model.Decision.Entries;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;
import org.claviger.model.value.Sha256;

/** Shorthands for histories of a model. */
final class Histories {
    static final Sha256 DIGEST = new Sha256("0123456789abcdef".repeat(4));
    private static final Path EXAMPLES = Path.of("..", "examples");

    private Histories() {}

    /** The model of a text of the language without its first line. */
    static Model model(String yaml) {
        Reading reading = ModelFile.read("m.yaml", "claviger: 1\n" + yaml);
        assertTrue(reading.model().isPresent(), () -> reading.problems().toString());
        return reading.model().orElseThrow();
    }

    static Model modelOf(ModelState state) {
        Reading reading = ModelFile.read("model.json", state.text());
        assertTrue(reading.model().isPresent(), () -> reading.problems() + "\n" + state.text());
        return reading.model().orElseThrow();
    }

    /** The import of a file by somebody who saw everything. */
    static ImportModel file(ModelState state, Model model) {
        return new ImportModel(model, "m.yaml", DIGEST, state.next());
    }

    static List<ModelEntry> accepted(ModelState state, ImportModel command) {
        return assertInstanceOf(Entries.class, ModelDecider.decide(state, command))
                .entries();
    }

    static ModelState after(ModelState state, Model model) {
        return state.evolve(state.next(), accepted(state, file(state, model)));
    }

    static Stream<Path> examples() {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model example(Path file) {
        try {
            return ModelFile.read("m.yaml", Files.readString(file)).model().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
