package org.claviger.analysis.possible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.claviger.model.FrequencyEstimate;
import org.claviger.model.Model;
import org.claviger.model.Threat;
import org.claviger.model.file.ModelFile;
import org.claviger.model.value.Probability;
import org.junit.jupiter.api.Test;

/** Promise: what is not known is drawn from what is stated about it, each estimate for itself; what varies is left alone. */
class DrawTest {
    private static final String MODEL = """
            claviger: 1
            system: {id: s}
            criteria: {scales: {likelihood: {often: 1..4 per year}}}
            threats:
              a: {frequency: 0.1..10 per year, tempo: {range: 1..9 days, median: 2..3 days}, loss: 1M..9M USD}
              b: {likelihood: often}
            controls:
              c: {against: [{threat: threat/a, effectiveness: 40..60 %}]}
            """;

    private static Model model(String text) {
        return ModelFile.read("m.yaml", text).model().orElseThrow();
    }

    private static Threat threat(Model model, String id) {
        return Objects.requireNonNull(model.threats().get(id));
    }

    private static double[] drawn(Model model, String threat) {
        return IntStream.range(0, 2_000)
                .mapToDouble(number -> frequency(new Draw(5, number).of(model), threat))
                .sorted()
                .toArray();
    }

    private static double frequency(Model model, String threat) {
        return threat(model, threat)
                .frequency()
                .flatMap(FrequencyEstimate::range)
                .orElseThrow()
                .low()
                .perYear();
    }

    @Test
    void nineOfTenDrawsAreInTheRangeThatIsStated() {
        Model model = model(MODEL);
        for (String threat : new String[] {"a", "b"}) {
            double[] rates = drawn(model, threat);
            double low = threat.equals("a") ? 0.1 : 1;
            double high = threat.equals("a") ? 10 : 4;
            double within = Arrays.stream(rates)
                            .filter(rate -> rate >= low && rate <= high)
                            .count()
                    / 2_000.0;
            assertEquals(0.9, within, 5 * Math.sqrt(0.09 / 2_000));
            assertEquals(Math.log(low * high) / 2, Math.log(rates[1_000]), 0.2);
        }
    }

    @Test
    void howAttacksAndLossesVaryIsNotDrawn() {
        Model model = model(MODEL);
        Model drawn = new Draw(5, 3).of(model);
        assertEquals(threat(model, "a").loss(), threat(drawn, "a").loss());
        var tempo = threat(drawn, "a").tempo().orElseThrow();
        assertEquals(threat(model, "a").tempo().orElseThrow().range(), tempo.range());
        assertTrue(tempo.median().filter(each -> each.low().equals(each.high())).isPresent());
        var effectiveness = Objects.requireNonNull(drawn.controls().get("c"))
                .against()
                .getFirst()
                .effectiveness()
                .orElseThrow();
        assertEquals(effectiveness.low(), effectiveness.high());
        assertTrue(Probability.middle(effectiveness) > 0.2 && Probability.middle(effectiveness) < 0.8);
    }

    @Test
    void anotherEstimateInTheFileChangesNoDrawOfThisOne() {
        Model less = model(MODEL);
        Model more = model(MODEL.replace("  b:", "  aa: {frequency: 1..2 per year}\n  b:"));
        assertEquals(frequency(new Draw(1, 7).of(less), "a"), frequency(new Draw(1, 7).of(more), "a"));
        assertEquals(frequency(new Draw(1, 7).of(less), "b"), frequency(new Draw(1, 7).of(more), "b"));
    }

    @Test
    void whereEverythingIsOneValueNothingIsDrawn() {
        assertTrue(Draw.anything(model(MODEL)));
        assertFalse(Draw.anything(model("""
                claviger: 1
                system: {id: s}
                threats: {a: {frequency: 0.1 per year, tempo: 1..9 days, loss: 1M..9M USD}}
                """)));
    }
}
