package org.claviger.ledger.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.claviger.ledger.model.ModelEntry.Imported;
import org.claviger.ledger.model.ModelEntry.Put;
import org.claviger.ledger.model.ModelEntry.Removed;
import org.claviger.ledger.model.ModelEntry.Renamed;
import org.claviger.ledger.model.ModelState.Placed;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.claviger.model.text.Node;
import org.claviger.model.text.Position;
import org.claviger.model.value.Ref;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise: the model is what its entries say, no more and no less; the model of any past day is a shorter fold. */
class ModelStateTest {
    private static final Part COLD = Part.parse("wallet/cold");
    private static final Part HOT = Part.parse("wallet/hot");
    private static final Part VAULT = Part.parse("wallet/vault");

    private static Content says(String text) {
        return Content.of(new Node.Scalar(text, true, Position.NONE));
    }

    private static Put put(Part part, String text) {
        return new Put(part, says(text));
    }

    private static Renamed renamed(String from, String to) {
        return new Renamed(Ref.parse(from), Ref.parse(to));
    }

    @Test
    void aRenamedPartKeepsItsPlaceAndRemembers() {
        ModelState state = ModelState.EMPTY.evolve(
                0,
                List.of(
                        put(COLD, "a"),
                        put(HOT, "b"),
                        renamed("wallet/cold", "wallet/deep"),
                        renamed("wallet/deep", "wallet/vault"),
                        put(VAULT, "c")));
        assertEquals(
                List.of(
                        new Held(VAULT, says("c"), 0, 4, List.of(Ref.parse("wallet/cold"), Ref.parse("wallet/deep"))),
                        new Held(HOT, says("b"), 1, 1, List.of())),
                state.parts());
        assertEquals(Optional.of(2L), state.lastChange(COLD));
        assertEquals(5, state.entries());
    }

    @Test
    void whatComesBackIsNew() {
        ModelState state =
                ModelState.EMPTY.evolve(0, List.of(put(COLD, "a"), put(HOT, "b"), new Removed(COLD), put(COLD, "a")));
        assertEquals(List.of(HOT, COLD), state.parts().stream().map(Held::part).toList());
        assertEquals(
                new Held(COLD, says("a"), 3, 3, List.of()), state.find(COLD).orElseThrow());
        assertEquals(Optional.empty(), state.lastChange(VAULT));
    }

    @Test
    void everyEntryHasAMeaningInEveryState() {
        ModelState state =
                ModelState.EMPTY.evolve(0, new Removed(COLD)).evolve(1, renamed("wallet/cold", "wallet/hot"));
        assertEquals(List.of(), state.parts());
        assertEquals(2, state.entries());
        ModelState taken =
                state.evolve(2, List.of(put(COLD, "a"), put(HOT, "b"), renamed("wallet/cold", "wallet/hot")));
        assertEquals(List.of(new Held(HOT, says("a"), 2, 4, List.of(Ref.parse("wallet/cold")))), taken.parts());
    }

    @Test
    void placesNeverRunBackwardsButMayHaveGaps() {
        ModelState state = ModelState.EMPTY.evolve(5, put(COLD, "a")).evolve(9, put(COLD, "b"));
        assertEquals(9, state.find(COLD).orElseThrow().version());
        assertEquals(10, state.next());
        assertThrows(IllegalArgumentException.class, () -> state.evolve(9, put(COLD, "c")));
    }

    @Test
    void aStateIsNotChangedByWhatFollows() {
        ModelState before = ModelState.EMPTY.evolve(0, put(COLD, "a"));
        ModelState after = before.evolve(1, put(COLD, "b"));
        assertEquals(says("a"), before.find(COLD).orElseThrow().content());
        assertEquals(says("b"), after.find(COLD).orElseThrow().content());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyModelGoesThroughTheLedgerUnchanged(long seed) {
        Model model = new AnyModels(seed, (seed % 10 + 1) / 10.0).next();
        ModelState state = Histories.after(ModelState.EMPTY, model);
        assertEquals(model, Histories.modelOf(state));
        assertEquals(ModelFile.json(model), state.text());
    }

    static Stream<Path> examples() {
        return Histories.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleGoesThroughTheLedgerUnchanged(Path file) {
        Model model = Histories.example(file);
        List<ModelEntry> entries =
                Histories.accepted(ModelState.EMPTY, Histories.file(ModelState.EMPTY, model)).stream()
                        .map(entry -> ModelPayload.read(ModelPayload.form(entry), ModelPayload.bytes(entry))
                                .orThrow())
                        .toList();
        ModelState state = ModelState.EMPTY.evolve(0, entries);
        assertEquals(model, Histories.modelOf(state));
        assertEquals(ModelFile.json(model), state.text());
    }

    @Test
    void foldingAtOnceIsFoldingOneByOne() {
        List<Placed> entries = history(300);
        ModelState one = ModelState.EMPTY;
        for (Placed each : entries) {
            one = one.evolve(each.seq(), each.entry());
        }
        assertEquals(one, ModelState.EMPTY.fold(entries.stream()));
        ModelState half = ModelState.EMPTY.fold(entries.subList(0, 150).stream());
        assertEquals(one, half.fold(entries.subList(150, 300).stream()));
    }

    private static List<Placed> history(int size) {
        List<Placed> entries = new ArrayList<>();
        entries.add(new Placed(0, new Imported("m.yaml", Histories.DIGEST, 1)));
        for (int i = 1; i < size; i++) {
            String id = "wallet/w" + i * 7919 % (size / 2);
            ModelEntry entry = switch (i % 11) {
                case 9 -> new Removed(Part.parse(id));
                case 10 -> renamed(id, id + "-x");
                default -> put(Part.parse(id), "says " + i);
            };
            entries.add(new Placed(2L * i, entry));
        }
        return entries;
    }

    /** Measured: some 10 ms; the bound is for a busy machine. */
    @Test
    void tenThousandEntriesFoldFarBelowASecond() {
        List<Placed> entries = history(10_000);
        ModelState.EMPTY.fold(entries.stream());
        long start = System.nanoTime();
        ModelState state = ModelState.EMPTY.fold(entries.stream());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertEquals(10_000, state.entries());
        assertTrue(took.toMillis() < 500, took.toString());
    }
}
