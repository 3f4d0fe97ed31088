package org.claviger.model.text;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** JSON (RFC 8259) as a tree of the same nodes; numbers and booleans stay the text that was written. */
final class JsonReader {
    private JsonReader() {}

    static Optional<Node> read(String text, Limits limits, Problems problems) {
        Tree tree = new Tree(limits, problems);
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth() + 8)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(limits.scalarBytes())
                        .maxNumberLength(1000)
                        .build())
                .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            JsonToken token = parser.nextToken();
            while (token != null && !tree.stopped()) {
                take(parser, token, tree);
                boolean rootDone = tree.root().isPresent();
                token = parser.nextToken();
                if (rootDone && token != null) {
                    problems.add(
                            Fault.SYNTAX,
                            position(parser.currentTokenLocation()),
                            Pointer.ROOT,
                            "Something stands after the end of the JSON document.",
                            "Keep one model in a file.");
                    return Optional.empty();
                }
            }
        } catch (JacksonException e) {
            problems.add(
                    Fault.SYNTAX,
                    Optional.ofNullable(e.getLocation())
                            .map(JsonReader::position)
                            .orElse(Position.START),
                    Pointer.ROOT,
                    "This is not JSON.",
                    "Check quotes, commas and brackets here and before.");
            return Optional.empty();
        }
        return tree.root();
    }

    private static void take(JsonParser parser, JsonToken token, Tree tree) {
        Position position = position(parser.currentTokenLocation());
        switch (token) {
            case START_OBJECT -> tree.begin(true, position);
            case START_ARRAY -> tree.begin(false, position);
            case END_OBJECT, END_ARRAY -> tree.end();
            case PROPERTY_NAME, VALUE_STRING -> tree.scalar(parser.getString(), true, position);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL ->
                tree.scalar(parser.getString(), false, position);
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> {}
        }
    }

    private static Position position(TokenStreamLocation location) {
        return new Position(Math.max(location.getLineNr(), 1), Math.max(location.getColumnNr(), 1));
    }
}
