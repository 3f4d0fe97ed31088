package org.claviger.analysis.cadence.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Promise: closed forms and sums give what quadrature of the definitions gives, for any window in any family. */
@DisplayName("Vectors that another program computed from the definitions are reproduced to 1e-8")
class IndependentVectorsTest {
    private static final double CLOSE = 1e-8;

    @Test
    @DisplayName("Two hundred of them, with every window, lags of lags, several stages and controls")
    void reproduced() throws IOException {
        int compared = 0;
        for (Json each : members(Json.read(text())).list("cadence")) {
            Json.Members vector = members(each);
            for (Map.Entry<String, Json> one :
                    vector.members("expected").values().entrySet()) {
                String what = vector.text("id") + " " + vector.text("family") + ": " + one.getKey();
                Json ours = CadenceVectors.of(vector.text("family"), vector.members("inputs"))
                        .of(one.getKey())
                        .orElseThrow(() -> new AssertionError(what + " is not known"));
                if (one.getValue() instanceof Json.Number(double right) && ours instanceof Json.Number(double value)) {
                    assertEquals(right, value, CLOSE * Math.max(Math.abs(right), 1e-12), what);
                } else {
                    assertEquals(one.getValue(), ours, what);
                }
                compared++;
            }
        }
        assertTrue(compared > 400, "only " + compared + " quantities were compared");
    }

    private static Json.Members members(Json json) {
        return json instanceof Json.Members members ? members : new Json.Members(Map.of());
    }

    private static String text() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                IndependentVectorsTest.class.getResourceAsStream("independent.json"), "independent.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
