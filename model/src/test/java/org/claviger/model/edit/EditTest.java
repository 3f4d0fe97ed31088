package org.claviger.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claviger.model.file.ModelFile;
import org.claviger.model.text.Document;
import org.claviger.model.text.Node;
import org.claviger.model.text.Node.Mapping;
import org.claviger.model.text.Node.Member;
import org.claviger.model.text.Node.Scalar;
import org.claviger.model.text.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: what is put into a file leaves everything else of it as it was, or is not put at all. */
class EditTest {
    private static final Node TITLE = mapping("title", "It: happens");

    private static Node mapping(String name, String text) {
        return new Mapping(
                List.of(new Member(new Scalar(name, false, Position.NONE), new Scalar(text, true, Position.NONE))),
                Position.NONE);
    }

    private static Optional<String> put(String name, String text, Node value, String... way) {
        Document document = ModelFile.read(name, text).document();
        return Edit.put(document, List.of(way), value);
    }

    private static String put(String text, String... way) {
        return put("m.yaml", text, TITLE, way).orElseThrow();
    }

    @Test
    void aMemberComesBehindTheLastWithItsComment() {
        assertEquals("""
                claviger: 1 # the first
                system: {id: s}
                threats:
                  a: {title: A}   # of a
                  b:
                    title: 'It: happens'

                # the end
                controls: {}
                """, put("""
                claviger: 1 # the first
                system: {id: s}
                threats:
                  a: {title: A}   # of a

                # the end
                controls: {}
                """, "threats", "b"));
    }

    @Test
    void aSectionThatIsNotThereIsMade() {
        assertEquals(
                "claviger: 1\nsystem: {id: s}\nthreats:\n  b:\n    title: 'It: happens'\n",
                put("claviger: 1\nsystem: {id: s}\n", "threats", "b"));
        assertEquals(
                "claviger: 1\nsystem: {id: s}\nthreats:\n  b:\n    title: 'It: happens'",
                put("claviger: 1\nsystem: {id: s}", "threats", "b"));
    }

    @Test
    void anEmptySectionIsFilled() {
        assertEquals(
                "claviger: 1\nsystem: {id: s}\nthreats: # none yet\n  b:\n    title: 'It: happens'\nroles: {}\n",
                put("claviger: 1\nsystem: {id: s}\nthreats: # none yet\nroles: {}\n", "threats", "b"));
        assertEquals(
                "claviger: 1\nsystem: {id: s}\nthreats: {b: {title: \"It: happens\"}}\n",
                put("claviger: 1\nsystem: {id: s}\nthreats: {}\n", "threats", "b"));
    }

    @Test
    void bracesOverSeveralLinesStayAsTheyWere() {
        assertEquals(
                "{claviger: 1, system: {id: s},\n threats: {\n  a: {title: \"A } b\"}, b: {title: \"It: happens\"}, # of a\n }\n}\n",
                put(
                        "{claviger: 1, system: {id: s},\n threats: {\n  a: {title: \"A } b\"}, # of a\n }\n}\n",
                        "threats",
                        "b"));
    }

    @Test
    void jsonStaysJson() {
        String edited = put(
                        "m.json",
                        "{\"claviger\": 1, \"system\": {\"id\": \"s\"}, \"threats\": {\"a\": {\"title\": \"A\"}}}\n",
                        TITLE,
                        "threats",
                        "b")
                .orElseThrow();
        assertTrue(edited.contains("{\"a\": {\"title\": \"A\"}, \"b\": {\"title\": \"It: happens\"}}"), edited);
    }

    @Test
    void itemsAreAppendedInTheStyleOfTheList() {
        Node taken = mapping("candidate", "r@wallet/w");
        String head = "claviger: 1\nsystem: {id: s}\nthreats:\n  a:\n    candidates:";
        assertEquals(
                head + "\n      - q@wallet/w # why\n      - {candidate: r@wallet/w}\n    title: A\n",
                put(
                                "m.yaml",
                                head + "\n      - q@wallet/w # why\n    title: A\n",
                                taken,
                                "threats",
                                "a",
                                "candidates",
                                Edit.APPEND)
                        .orElseThrow());
        assertEquals(
                head + " [q@wallet/w, {candidate: r@wallet/w}]\n    title: A\n",
                put("m.yaml", head + " q@wallet/w\n    title: A\n", taken, "threats", "a", "candidates", Edit.APPEND)
                        .orElseThrow());
    }

    @Test
    void linesThatEndAsOnWindowsKeepDoingSo() {
        String edited = put("claviger: 1\r\nsystem: {id: s}\r\nthreats:\r\n  a: {title: A}\r\n", "threats", "b");
        assertFalse(edited.replace("\r\n", "").contains("\n"), edited);
    }

    @Test
    void textsOfSeveralLinesEndWhereTheyEnd() {
        assertEquals(
                "claviger: 1\nsystem: {id: s}\nthreats:\n  a:\n    note: |\n      One\n\n      Two 𝄞\n  b:\n    title: 'It: happens'\n\nroles: {}\n",
                put(
                        "claviger: 1\nsystem: {id: s}\nthreats:\n  a:\n    note: |\n      One\n\n      Two 𝄞\n\nroles: {}\n",
                        "threats",
                        "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claviger: 1\nsystem: {id: s}\nthreats:\n  a:\n    title: A\n",
                "claviger: 1\nsystem: {id: s}\nthreats:\n  a: {title: A}\nwalets: {}\n"
            })
    void whatCannotBeSaidSafelyIsNotSaid(String text) {
        // A mapping over lines is not replaced; a text with mistakes is not touched.
        assertEquals(Optional.empty(), put("m.yaml", text, TITLE, "threats", "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bybit-2025", "demonstration", "eth-cold", "ronin-2022"})
    void everyLineOfAnExampleStaysWhereItWas(String example) throws IOException {
        String text = Files.readString(Path.of("..", "examples", example + ".yaml"));
        String edited = put("m.yaml", text, TITLE, "threats", "quite-new").orElseThrow();
        String again = put("m.yaml", edited, mapping("because", "No"), "relevance", "candidates", "r@wallet/cold")
                .orElseThrow();
        List<String> before = text.lines().toList();
        List<String> after = again.lines().toList();
        int at = 0;
        for (String line : after) {
            at += at < before.size() && line.equals(before.get(at)) ? 1 : 0;
        }
        assertEquals(before.size(), at);
        assertTrue(after.size() - before.size() <= 6, "more was added than was put");
    }
}
