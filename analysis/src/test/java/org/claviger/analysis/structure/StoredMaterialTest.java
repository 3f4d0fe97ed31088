package org.claviger.analysis.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.logic.Formula;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;
import org.claviger.model.value.Ref;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Promise: for material that is only stored, in the open and in places, to be known to others and to be available to nobody are
 * duals: the places that give it away and the places whose end loses it each meet all of the other. So 2-of-3 shares are
 * taken in two places and lost in two, and 1-of-3 copies are taken in one and lost in three.
 */
@DisplayName("On stored material exposure and unavailability are duals")
class StoredMaterialTest {
    private static final int INVENTORIES = 300;
    private static final Ref WALLET = Ref.parse("wallet/w");

    private final List<String> lines = new ArrayList<>();

    @Test
    @DisplayName("The least sets of places that lose a key are those that meet every least set that gives it away")
    void duals() {
        int together = 0;
        for (long seed = 0; seed < INVENTORIES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            lines.clear();
            key("key/k", random, 2);
            String text = "claviger: 1\nsystem: {id: stored}\nlocations:\n"
                    + IntStream.range(0, 6)
                            .mapToObj(i -> "  l" + i + ": {name: P}\n")
                            .collect(Collectors.joining())
                    + "keys:\n" + String.join("\n", lines)
                    + "\nwallets: {w: {scheme: {threshold: 1, of: [key/k]}}}\n";
            Structure structure = Structure.of(model(text).model().orElseThrow(), LocalDate.EPOCH, Supposition.NONE);
            FaultTree theft = tree(structure, Question.THEFT);
            FaultTree loss = tree(structure, Question.LOSS);
            Worlds worlds = new Worlds(places(theft, loss));
            Set<Set<String>> taken = worlds.minimal(worlds.of(theft.gates(), theft.top()));
            assertEquals(worlds.meetingEach(taken), worlds.of(loss.gates(), loss.top()), text);
            together += taken.stream().anyMatch(set -> set.size() > 1) ? 1 : 0;
        }
        assertTrue(together > 50, "inventories in which places have to fall together: " + together);
    }

    /** A place of its own, shares, copies, backups, or several of these. */
    private void key(String key, SplittableRandom random, int depth) {
        List<String> fields = new ArrayList<>(List.of("type: private-key"));
        boolean shared = depth > 0 && random.nextInt(2) == 0;
        if (!shared || random.nextInt(3) == 0) {
            fields.add("in: location/l" + random.nextInt(6));
        }
        if (random.nextInt(3) == 0) {
            fields.add("copies: [{in: location/l" + random.nextInt(6) + "}]");
        }
        int shares = shared ? 2 + random.nextInt(3) : 0;
        if (shared) {
            fields.add("shares-needed: " + (1 + random.nextInt(shares)));
        }
        int line = lines.size();
        lines.add("");
        for (int i = 0; i < shares; i++) {
            String share = key + "-s" + i;
            key(share, random, depth - 1);
            related(share, "share-of: " + key);
        }
        if (depth > 0 && random.nextInt(4) == 0) {
            String backup = key + "-b";
            key(backup, random, 0);
            related(backup, "backup-of: " + key);
        }
        lines.set(line, "  " + key.substring("key/".length()) + ": {" + String.join(", ", fields) + "}");
    }

    private void related(String key, String relation) {
        lines.replaceAll(line -> line.startsWith("  " + key.substring("key/".length()) + ": {")
                ? line.replace(": {type", ": {" + relation + ", type")
                : line);
    }

    /** Neither how a key was made nor a copy that silently died belongs to what is stored: never true here. */
    private static Set<String> places(FaultTree theft, FaultTree loss) {
        Set<String> places = new TreeSet<>(theft.events());
        places.addAll(loss.events());
        places.removeIf(event -> !event.startsWith("location/"));
        return places;
    }

    private static FaultTree tree(Structure structure, Question question) {
        return switch (structure.tree(WALLET, question)) {
            case Answer.Shown<FaultTree>(FaultTree tree) -> settled(tree);
            case Answer.NotShown<FaultTree>(String reason) -> throw new AssertionError(reason);
        };
    }

    /** Places alone can fall. */
    private static FaultTree settled(FaultTree tree) {
        Map<String, Formula> gates = new LinkedHashMap<>();
        tree.gates().forEach((name, formula) -> gates.put(name, settled(formula)));
        return FaultTree.of(tree.top(), gates, Map.of());
    }

    private static Formula settled(Formula formula) {
        return switch (formula) {
            case Formula.Event(String name) -> name.startsWith("location/") ? formula : Formula.FALSE;
            case Formula.Or(List<Formula> of) ->
                new Formula.Or(of.stream().map(StoredMaterialTest::settled).toList());
            case Formula.And(List<Formula> of) ->
                new Formula.And(of.stream().map(StoredMaterialTest::settled).toList());
            case Formula.AtLeast(int needed, List<Formula> of) ->
                new Formula.AtLeast(
                        needed, of.stream().map(StoredMaterialTest::settled).toList());
            default -> formula;
        };
    }

    private static Reading model(String text) {
        Reading reading = ModelFile.read("stored.yaml", text);
        assertTrue(reading.sound(), () -> reading.problems() + "\n" + text);
        return reading;
    }
}
