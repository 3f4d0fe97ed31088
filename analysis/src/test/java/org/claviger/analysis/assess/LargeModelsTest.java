package org.claviger.analysis.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claviger.knowledge.Knowledge;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Promise: assessing a model takes time and memory in proportion to it, however it is shaped. Each of these took minutes
 * or all memory when something was compared with everything; a second or two is what they take.
 */
@DisplayName("A large model is assessed in time")
class LargeModelsTest {
    private static final int MANY = 20_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Duration TIME = Duration.ofSeconds(30);

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(
                        "keys in one chain of derivation",
                        "keys:\n k0: {type: seed-phrase}\n"
                                + each(
                                        1,
                                        i -> " k" + i + ": {type: private-key, derived-from: key/k" + (i - 1) + "}\n")),
                Arguments.of(
                        "keys that are all shares of one",
                        "keys:\n k0: {type: seed-phrase, shares-needed: 2}\n"
                                + each(1, i -> " k" + i + ": {type: key-share, share-of: key/k0}\n")),
                Arguments.of(
                        "hosts in one chain",
                        "components:\n c0: {kind: server}\n"
                                + each(
                                        1,
                                        i -> " c" + i + ": {kind: server, boundary: inside, hosted-on: component/c"
                                                + (i - 1) + ", administered-by: component/c" + (i - 1) + "}\n")),
                Arguments.of(
                        "a wallet that one role of many persons can move with every key, spare or not",
                        "wallets:\n w: {scheme: {threshold: 2, of: [" + keys() + "]}, spare-keys: [" + keys()
                                + "]}\nkeys:\n" + each(0, i -> " k" + i + ": {type: private-key, held-by: role/r}\n")
                                + "roles:\n r: {name: R}\npersons:\n"
                                + each(0, i -> i < 2000 ? " p" + i + ": {roles: role/r}\n" : "")),
                Arguments.of(
                        "a key that backs up every other, in many copies",
                        "keys:\n b: {type: backup, backup-of: [" + keys() + "], copies: ["
                                + "{medium: metal}, ".repeat(MANY) + "{medium: paper}]}\n"
                                + each(0, i -> " k" + i + ": {type: private-key}\n")),
                Arguments.of(
                        "threats that are accepted one by one",
                        """
                        roles:
                          r: {name: R, executive: true}
                        criteria:
                          scales:
                            likelihood: {rare: {}, often: {}}
                            impact: {small: {}, large: {}}
                            risk: {low: {}, high: {}}
                            matrix: {rare: [low, low], often: [low, high]}
                          tolerances: [{scope: threat, level: low}]
                          authority: [{role: role/r, up-to: high}]
                        threats:
                        """ + each(0, i -> " t" + i + ": {title: T, likelihood: often, impact: large}\n")
                                + "acceptances:\n"
                                + each(0, i -> " a" + i + ": {of: [threat/t" + i + "], by: role/r, level: high}\n")),
                Arguments.of(
                        "suppliers with a yearly review each",
                        "suppliers:\n" + each(0, i -> " s" + i + ": {name: S}\n")
                                + "controls:\n c: {implements: 2.03.3.1}\ntasks:\n"
                                + each(
                                        0,
                                        i -> " t" + i + ": {control: control/c, every: 1 year, covers: [supplier/s" + i
                                                + "]}\n")),
                Arguments.of(
                        "references that all lead nowhere",
                        "components:\n"
                                + each(
                                        0,
                                        i -> " a-component-" + i + ": {hosted-on: component/a-componnent-" + i
                                                + "}\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    @DisplayName("Whatever its shape")
    void inTime(String shape, String yaml) {
        assertTimeoutPreemptively(TIME, () -> {
            Assessment assessment = Assessor.assess(model(yaml), Knowledge.shipped(), TODAY);
            assertTrue(assessment.whole(), shape);
            assertFalse(assessment.findings().isEmpty(), shape);
        });
    }

    @Test
    @DisplayName("More findings than were asked for are not made, and the last one says so")
    void noMoreThanAskedFor() {
        Reading model = model("components:\n" + each(0, i -> " c" + i + ": {kind: server}\n"));
        Assessment cut = Assessor.assess(model, Knowledge.shipped(), TODAY, 100);

        assertFalse(cut.whole());
        assertEquals(101, cut.findings().size());
        assertTrue(cut.findings().getLast().message().contains("more to object to than 100"));
        assertTrue(Assessor.assess(model, Knowledge.shipped(), TODAY).whole());
    }

    private static String keys() {
        return IntStream.range(0, MANY).mapToObj(i -> "key/k" + i).collect(Collectors.joining(", "));
    }

    private static String each(int first, IntFunction<String> line) {
        return IntStream.range(first, MANY).mapToObj(line).collect(Collectors.joining());
    }

    private static Reading model(String yaml) {
        return ModelFile.read("test.yaml", "claviger: 1\nsystem: {id: large}\n" + yaml);
    }
}
