package org.claviger.analysis.cadence.vectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** JSON (RFC 8259) as a tree; numbers are doubles. */
public sealed interface Json {
    /** Members in the order of the text. */
    record Members(Map<String, Json> values) implements Json {
        public Optional<Json> get(String name) {
            return Optional.ofNullable(values.get(name));
        }

        public OptionalDouble number(String name) {
            return get(name).orElse(new Nothing()) instanceof Number(double value)
                    ? OptionalDouble.of(value)
                    : OptionalDouble.empty();
        }

        public String text(String name) {
            return get(name).orElse(new Nothing()) instanceof Text(String value) ? value : "";
        }

        /** Empty where there is no list of that name. */
        public List<Json> list(String name) {
            return get(name).orElse(new Nothing()) instanceof Items(var values) ? values : List.of();
        }

        /** Empty where there is no object of that name. */
        public Members members(String name) {
            return get(name).orElse(new Nothing()) instanceof Members members ? members : new Members(Map.of());
        }

        /** @throws IllegalArgumentException if there is no number of that name */
        public double need(String name) {
            return number(name)
                    .orElseThrow(() -> new IllegalArgumentException("The input " + name + " is missing or no number."));
        }
    }

    record Items(List<Json> values) implements Json {}

    record Number(double value) implements Json {}

    record Text(String value) implements Json {}

    record Truth(boolean value) implements Json {}

    record Nothing() implements Json {}

    /** The numbers of a list, others left out. */
    static List<Double> numbers(List<Json> values) {
        List<Double> numbers = new ArrayList<>();
        for (Json each : values) {
            if (each instanceof Number(double value)) {
                numbers.add(value);
            }
        }
        return numbers;
    }

    /** @throws IllegalArgumentException if the text is not JSON */
    static Json read(String text) {
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return value(parser);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("This is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Json value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IllegalArgumentException("This is not JSON: it ends too early.");
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Json> members = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                yield new Members(members);
            }
            case START_ARRAY -> {
                List<Json> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield new Items(items);
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Number(Double.parseDouble(parser.getString()));
            case VALUE_TRUE, VALUE_FALSE -> new Truth(token == JsonToken.VALUE_TRUE);
            case VALUE_STRING -> new Text(parser.getString());
            default -> new Nothing();
        };
    }
}
