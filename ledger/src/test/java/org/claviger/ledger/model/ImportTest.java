package org.claviger.ledger.model;

import static org.claviger.ledger.model.Histories.DIGEST;
import static org.claviger.ledger.model.Histories.accepted;
import static org.claviger.ledger.model.Histories.after;
import static org.claviger.ledger.model.Histories.file;
import static org.claviger.ledger.model.Histories.model;
import static org.claviger.ledger.model.Histories.modelOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.claviger.ledger.model.Command.ImportModel;
import org.claviger.ledger.model.Decision.Refusal;
import org.claviger.ledger.model.ModelEntry.Imported;
import org.claviger.ledger.model.ModelEntry.Noted;
import org.claviger.ledger.model.ModelEntry.Put;
import org.claviger.ledger.model.ModelEntry.Removed;
import org.claviger.ledger.model.ModelEntry.Renamed;
import org.claviger.model.Model;
import org.claviger.model.value.Ref;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise: importing a file records exactly what it changes, and never undoes what somebody else did meanwhile. */
class ImportTest {
    private static final String SYSTEM = "system: {id: s}\n";
    private static final String KEYS = "keys: {a: {type: private-key}, b: {name: Second}}\n";
    private static final String WALLETS = "wallets: {cold: {name: Cold, scheme: {threshold: 1, of: [key/a]}}}\n";

    private static final ModelState GIVEN = after(ModelState.EMPTY, model(SYSTEM + KEYS + WALLETS));

    /** Entries as a person would tell them; what is put, by its part alone. */
    private static List<String> told(List<ModelEntry> entries) {
        return entries.stream()
                .map(entry -> switch (entry) {
                    case Noted(String words) -> "noted " + words;
                    case Imported(String name, var _, int language) -> "imported " + name + " of language " + language;
                    case Put(Part part, var _) -> "put " + part;
                    case Removed(Part part) -> "removed " + part;
                    case Renamed(Ref from, Ref to) -> "renamed " + from + " to " + to;
                })
                .toList();
    }

    private static List<String> when(String yaml) {
        List<String> told = told(accepted(GIVEN, file(GIVEN, model(yaml))));
        assertEquals("imported m.yaml of language 1", told.getFirst());
        return told.subList(1, told.size());
    }

    private static Refusal refused(ModelState state, ImportModel command) {
        return assertInstanceOf(Refusal.class, ModelDecider.decide(state, command));
    }

    @Test
    void theFirstFileIsPutPartByPart() {
        assertEquals(
                List.of(
                        "imported m.yaml of language 1",
                        "put system",
                        "put criteria",
                        "put key/a",
                        "put key/b",
                        "put wallet/cold",
                        "put responsibility"),
                told(accepted(
                        ModelState.EMPTY,
                        file(
                                ModelState.EMPTY,
                                model(SYSTEM + "responsibility: {covers: [all]}\ncriteria: {review-every: 1 year}\n"
                                        + KEYS + WALLETS)))));
    }

    @Test
    void onlyWhatChangedIsPut() {
        assertEquals(List.of("put key/b"), when(SYSTEM + KEYS.replace("Second", "Other") + WALLETS));
        assertEquals(
                List.of("put system", "put key/c"),
                when("system: {id: s, name: S}\n" + KEYS.replace("}}", "}, c: {}}") + WALLETS));
    }

    @Test
    void whatIsMissingIsRemovedBeforeAnythingIsPut() {
        assertEquals(
                List.of("removed key/b", "removed wallet/cold", "put key/c"),
                when(SYSTEM + "keys: {a: {type: private-key}, c: {}}\n"));
    }

    @Test
    void aRenameIsSaidAndDrawsItsReferencesAlong() {
        assertEquals(
                List.of("renamed key/a to key/main", "put key/main", "put wallet/cold"),
                when(SYSTEM + "keys: {main: {type: private-key, formerly: [a]}, b: {name: Second}}\n"
                        + WALLETS.replace("key/a", "key/main")));
    }

    @Test
    void aRenameIsNeverGuessed() {
        assertEquals(
                List.of("removed key/b", "put key/c"),
                when(SYSTEM + "keys: {a: {type: private-key}, c: {name: Second}}\n" + WALLETS));
    }

    @Test
    void aFormerIdThatIsStillInUseIsNoRename() {
        assertEquals(List.of("put key/c"), when(SYSTEM + KEYS.replace("}}", "}, c: {formerly: [a]}}") + WALLETS));
    }

    @Test
    void oneFormerElementBecomesOneElementOnly() {
        assertEquals(
                List.of("renamed key/b to key/c", "put key/c", "put key/d"),
                when(SYSTEM + "keys: {a: {type: private-key}, c: {formerly: [b]}, d: {formerly: [b]}}\n" + WALLETS));
        assertEquals(
                List.of("renamed key/b to key/c", "removed key/a", "removed wallet/cold", "put key/c"),
                when(SYSTEM + "keys: {c: {formerly: [a, b]}}\n"));
    }

    @Test
    void anElementRenamedLongAgoIsNotRenamedAgain() {
        Model renamed = model(SYSTEM + "keys: {main: {formerly: [a]}}\n");
        ModelState state = after(GIVEN, renamed);
        assertEquals(
                List.of("imported m.yaml of language 1", "put key/a"),
                told(accepted(state, file(state, model(SYSTEM + "keys: {main: {formerly: [a]}, a: {}}\n")))));
        assertEquals(
                List.of(Ref.parse("key/a")),
                state.find(Part.parse("key/main")).orElseThrow().formerly());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m.yaml | m.yaml",
                "/home/somebody/m.yaml | m.yaml",
                "C:\\Users\\somebody\\m.yaml | m.yaml",
                "models/ | unnamed"
            })
    void foldersAreNobodysBusiness(String given, String kept) {
        ImportModel command = new ImportModel(model(SYSTEM), given, DIGEST, GIVEN.next());
        assertEquals(new Imported(kept, DIGEST, 1), accepted(GIVEN, command).getFirst());
    }

    @Test
    void aFileThatChangesNothingIsRefused() {
        Refusal refusal = refused(GIVEN, file(GIVEN, model(SYSTEM + KEYS + WALLETS)));
        assertEquals("This file changes nothing.", refusal.what());
    }

    @Test
    void orderAloneIsNoChange() {
        String reordered = WALLETS + "keys: {b: {name: Second}, a: {type: private-key}}\n" + SYSTEM;
        assertEquals(
                "This file changes nothing.",
                refused(GIVEN, file(GIVEN, model(reordered))).what());
    }

    @Test
    void aFileOfAnotherSystemIsRefused() {
        Refusal refusal = refused(GIVEN, file(GIVEN, model("system: {id: other}\n" + KEYS + WALLETS)));
        assertEquals("This file describes another system.", refusal.what());
        assertTrue(refusal.why().contains("\"other\"") && refusal.why().contains("\"s\""), refusal.why());
    }

    @Test
    void aPartThatCouldNotBeReadBackIsRefused() {
        String long_ = "x".repeat(60_000);
        StringBuilder yaml = new StringBuilder(SYSTEM + "wallets:\n  cold:\n    assets:\n");
        for (int i = 0; i < 20; i++) {
            yaml.append("      - ").append(long_).append('\n');
        }
        Refusal refusal = refused(GIVEN, file(GIVEN, model(yaml.toString())));
        assertEquals(List.of(Part.parse("wallet/cold")), refusal.parts());
        assertTrue(refusal.what().contains("too large"), refusal.what());
    }

    /** Two persons start from the same model; the first changes key/b, removes the wallet, adds key/n, renames key/a. */
    private static final long SEEN = GIVEN.next();

    private static final ModelState MEANWHILE =
            after(GIVEN, model(SYSTEM + "keys: {main: {formerly: [a]}, b: {name: Changed}, n: {name: New}}\n"));

    private static List<String> conflicts(String yaml) {
        Refusal refusal = refused(MEANWHILE, new ImportModel(model(yaml), "m.yaml", DIGEST, SEEN));
        assertTrue(refusal.what().startsWith("This file would undo"), refusal.what());
        return refusal.parts().stream().map(Part::toString).sorted().toList();
    }

    @Test
    void whatOthersChangedMeanwhileIsNotUndone() {
        assertEquals(
                List.of("key/a", "key/b", "key/main", "key/n", "wallet/cold"),
                conflicts(SYSTEM + KEYS + WALLETS + "roles: {r: {}}\n"));
        assertEquals(
                List.of("key/b"),
                conflicts(SYSTEM + "keys: {main: {formerly: [a]}, b: {name: Third}, n: {name: New}}\n"));
        assertEquals(List.of("key/n"), conflicts(SYSTEM + "keys: {main: {formerly: [a]}, b: {name: Changed}}\n"));
        assertEquals(
                List.of("wallet/cold"),
                conflicts(SYSTEM + "keys: {main: {formerly: [a]}, b: {name: Changed}, n: {name: New}}\n" + WALLETS));
    }

    @Test
    void changesElsewhereAreNoConflict() {
        Model mine = model("""
                system: {id: s, name: Mine}
                keys: {main: {formerly: [a]}, b: {name: Changed}, n: {name: New}}
                roles: {r: {}}
                """);
        assertEquals(
                List.of("imported m.yaml of language 1", "put system", "put role/r"),
                told(accepted(MEANWHILE, new ImportModel(mine, "m.yaml", DIGEST, SEEN))));
    }

    @Test
    void whoSawEverythingMayChangeEverything() {
        assertEquals(model(SYSTEM), modelOf(after(MEANWHILE, model(SYSTEM))));
    }

    @Test
    void thePreviewNamesWhatWouldHappen() {
        Changes changes = Changes.between(
                GIVEN,
                model(SYSTEM
                        + "keys: {main: {type: private-key, formerly: [a]}, b: {name: Renewed}, n: {name: New}}\n"));
        assertEquals(List.of(new Changes.Rename(Ref.parse("key/a"), Ref.parse("key/main"), "a")), changes.renamed());
        assertEquals(List.of(new Changes.Removal(Part.parse("wallet/cold"), "Cold")), changes.removed());
        assertEquals(
                List.of("New"),
                changes.added().stream().map(Changes.Placing::title).toList());
        assertEquals(
                List.of("Renewed"),
                changes.changed().stream().map(Changes.Placing::title).toList());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 80);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void importingOneFileAfterAnotherGivesTheLaterModel(long seed) {
        Model first = new AnyModels(seed, 0.4).next();
        Model second = new AnyModels(seed + 1000, 0.4).next();
        ModelState state = after(ModelState.EMPTY, first);
        ModelState later = after(state, second);
        assertEquals(second, modelOf(later));
        refused(later, file(later, second));
        Changes.parts(second).forEach((part, content) -> {
            Held held = later.find(part).orElseThrow();
            boolean kept = state.find(part)
                    .filter(before -> before.content().saysAs(content))
                    .isPresent();
            assertEquals(kept, held.version() < state.next(), part.toString());
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyHistoryOfFilesEndsInTheLastOne(long seed) {
        Random random = new Random(seed);
        ModelState state = ModelState.EMPTY;
        Model last = new AnyModels(seed, 0.3).next();
        state = after(state, last);
        for (int i = 0; i < 5; i++) {
            last = new AnyModels(random.nextLong(), 0.3).next();
            state = after(state, last);
        }
        assertEquals(last, modelOf(state));
        assertEquals(state.held().size(), Changes.parts(last).size());
    }
}
