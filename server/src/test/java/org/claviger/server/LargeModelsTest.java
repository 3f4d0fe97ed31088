package org.claviger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Promise: nothing is recorded that the pages cannot show, and what is recorded they show, however large and deep. */
@DisplayName("A large model does not bring the pages down")
class LargeModelsTest {

    @Test
    @DisplayName("Hosts in a chain of 6000 are imported, listed and shown, and so is the organisation")
    void deepHosts() {
        Custodian custodian = Custodian.founded();
        Visitor owner = custodian.owner().browser();
        imported(
                custodian,
                "deep",
                "components:\n c0: {kind: server}\n"
                        + each(1, 6000, i -> " c" + i + ": {kind: server, hosted-on: component/c" + (i - 1) + "}\n"));

        String deep = custodian.home() + "/deep";
        for (String page : new String[] {"", "/components", "/components/c5999", "/environment", "/report"}) {
            assertEquals(200, owner.get(deep + page).statusCode(), page);
        }
        assertTrue(owner.get(deep + "/environment").body().contains("stand in one another")
                || owner.get(deep + "/environment").body().contains("are drawn"));
        assertTrue(owner.get(custodian.home()).body().contains("6000 components"));
    }

    @Test
    @DisplayName(
            "A file with more elements or references than pages show is refused, with the limit, and nothing recorded")
    void tooLarge() {
        Custodian custodian = Custodian.founded();
        HttpResponse<String> elements =
                sent(custodian, "many", "components:\n" + each(0, 25_001, i -> " c" + i + ": {}\n"));
        assertEquals(422, elements.statusCode());
        assertTrue(elements.body().contains("25001 elements"));

        String all = IntStream.range(0, 400).mapToObj(i -> "component/c" + i).collect(Collectors.joining(","));
        HttpResponse<String> references = sent(
                custodian, "tied", "components:\n" + each(0, 400, i -> " c" + i + ": {connects-to: [" + all + "]}\n"));
        assertEquals(422, references.statusCode());
        assertTrue(references.body().contains("160000 references"));
        assertFalse(custodian.owner().browser().get(custodian.home()).body().contains("tied"));
    }

    @Test
    @DisplayName("A list cuts a long text, its export and the page of the thing say all of it")
    void longTexts() {
        Custodian custodian = Custodian.founded();
        Visitor owner = custodian.owner().browser();
        String title = "wordy ".repeat(1000) + "end";
        imported(custodian, "wordy", "threats:\n t: {title: \"" + title + "\"}\n");

        String threats = custodian.home() + "/wordy/threats";
        assertFalse(owner.get(threats).body().contains(title));
        assertTrue(owner.get(threats + "?as=csv").body().contains(title));
        assertTrue(owner.get(threats + "/t").body().contains(title));
    }

    private static void imported(Custodian custodian, String system, String yaml) {
        Visitor owner = custodian.owner().browser();
        String confirm = Visitor.location(sent(custodian, system, yaml));
        owner.get(confirm);
        assertEquals(302, owner.submit(confirm, confirm, Map.of()).statusCode());
    }

    private static HttpResponse<String> sent(Custodian custodian, String system, String yaml) {
        String path = custodian.home() + "/import";
        String text = "claviger: 1\nsystem: {id: " + system + "}\n" + yaml;
        return custodian.owner().browser().upload(path, path, "model.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String each(int first, int end, IntFunction<String> line) {
        return IntStream.range(first, end).mapToObj(line).collect(Collectors.joining());
    }
}
