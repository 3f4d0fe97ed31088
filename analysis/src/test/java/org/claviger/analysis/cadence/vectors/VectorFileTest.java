package org.claviger.analysis.cadence.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Promise: every vector of the project's file is reproduced to 1e-6, and agrees with its simulation within four standard errors. The
 * file lies beside the checkout, not in it; the folder can be named by the system property {@code claviger.shared}.
 */
class VectorFileTest {
    private static final double CLOSE = 1e-6;
    private static final double ERRORS = 4;

    private static List<Json.Members> vectors() throws IOException {
        String named = System.getProperty("claviger.shared", "");
        Path file = (named.isEmpty() ? Path.of("../../shared/data") : Path.of(named, "data"))
                .resolve("cadence-vectors.json");
        Assumptions.assumeTrue(Files.isRegularFile(file), "no vectors at " + file.toAbsolutePath());
        return assertMembers(Json.read(Files.readString(file))).list("cadence").stream()
                .map(VectorFileTest::assertMembers)
                .toList();
    }

    private static Json.Members assertMembers(Json json) {
        return json instanceof Json.Members members ? members : new Json.Members(java.util.Map.of());
    }

    private static Json computed(Json.Members vector, String quantity) {
        return CadenceVectors.of(vector.text("family"), vector.members("inputs"))
                .of(quantity)
                .orElseThrow(() -> new AssertionError(vector.text("id") + " has no " + quantity));
    }

    @Test
    void everyVectorIsReproduced() throws IOException {
        List<Json.Members> vectors = vectors();
        assertTrue(vectors.size() > 50);
        for (Json.Members vector : vectors) {
            vector.members("expected").values().forEach((quantity, expected) -> {
                String what = vector.text("id") + " " + quantity;
                Json ours = computed(vector, quantity);
                if (expected instanceof Json.Number(double right) && ours instanceof Json.Number(double value)) {
                    assertEquals(right, value, CLOSE * Math.abs(right), what);
                } else {
                    assertEquals(expected, ours, what);
                }
            });
        }
    }

    @Test
    void everySimulationAgrees() throws IOException {
        for (Json.Members vector : vectors()) {
            Json.Members simulation = vector.members("simulation");
            Stream<String> simulated = vector.members("expected").values().keySet().stream()
                    .limit(simulation.number("standard_error").isPresent() ? 1 : 0);
            simulated.forEach(quantity -> {
                if (computed(vector, quantity) instanceof Json.Number(double value)) {
                    assertEquals(
                            simulation.need("value"),
                            value,
                            ERRORS * simulation.need("standard_error"),
                            vector.text("id"));
                }
            });
        }
    }
}
