package org.claviger.model.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claviger.model.Model;
import org.claviger.model.shape.Choices;
import org.claviger.model.shape.RecordShape;
import org.claviger.model.shape.RecordShape.Field;
import org.claviger.model.shape.ScalarType;
import org.claviger.model.shape.Shape;
import org.claviger.model.text.Node;
import org.claviger.model.text.Node.Mapping;
import org.claviger.model.text.Node.Member;
import org.claviger.model.text.Node.Scalar;
import org.claviger.model.text.Node.Sequence;
import org.claviger.model.text.Position;
import org.claviger.model.text.TextWriter;
import org.claviger.model.value.CandidateId;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;

/**
 * The language as a JSON Schema, draft 2020-12 (json-schema.org/draft/2020-12), for editors that complete and check
 * while somebody types. It accepts every file that the reader accepts; what only the reader can see, such as dangling
 * references, it does not refuse.
 */
public final class JsonSchema {
    /** What the schema is called; it is published beside the product, not on the web. */
    public static final String ID = "urn:claviger:language:1";

    private final Map<String, Node> definitions = new LinkedHashMap<>();

    private JsonSchema() {}

    /** The schema as JSON text; the same for the same language. */
    public static String text() {
        JsonSchema schema = new JsonSchema();
        RecordShape root = RecordShape.of(Model.class);
        Node properties = schema.object(root);
        List<Member> members = new ArrayList<>();
        members.add(text("$schema", "https://json-schema.org/draft/2020-12/schema"));
        members.add(text("$id", ID));
        members.add(text("title", "Claviger model"));
        members.addAll(((Mapping) properties).members());
        List<Member> definitions = schema.definitions.entrySet().stream()
                .map(entry -> new Member(quoted(entry.getKey()), entry.getValue()))
                .toList();
        members.add(new Member(quoted("$defs"), mapping(definitions)));
        return TextWriter.json(mapping(members));
    }

    /** A record is defined once and referred to; a null-like value means that the field is absent. */
    private Node shape(Shape shape, Field field) {
        return switch (shape) {
            case Shape.Text _ -> mapping(List.of(member("type", list("string", "number", "boolean"))));
            case Shape.Flag _ -> mapping(List.of(text("type", "boolean")));
            case Shape.Whole _ -> mapping(List.of(text("type", "integer")));
            case Shape.Value(ScalarType<?> type) -> value(type, field);
            case Shape.Choice(Choices choices) ->
                mapping(List.of(member("enum", list(choices.words().toArray(String[]::new)))));
            case Shape.ListOf(Shape item) -> list(item, field);
            case Shape.MapOf(Shape entry) -> map(entry, field);
            case Shape.RecordOf(RecordShape inner) -> reference(inner);
        };
    }

    private static Node value(ScalarType<?> type, Field field) {
        String pattern = type.name().equals("reference") && !field.targets().isEmpty()
                ? "(?:"
                        + String.join(
                                "|",
                                field.targets().stream()
                                        .sorted()
                                        .map(Kind::word)
                                        .toList()) + ")/" + Slug.PATTERN
                : type.pattern();
        Node string = mapping(List.of(
                text("type", "string"),
                text("pattern", "^(?:" + pattern + ")$"),
                text("description", "A " + type.name() + ", such as " + example(type, field) + ".")));
        return type.numeric()
                ? mapping(List.of(member("anyOf", sequence(List.of(string, mapping(List.of(text("type", "number"))))))))
                : string;
    }

    private static String example(ScalarType<?> type, Field field) {
        boolean reference = type.name().equals("reference") && !field.targets().isEmpty();
        return reference
                ? new Ref(field.targets().stream().sorted().findFirst().orElseThrow(), "id").toString()
                : type.example();
    }

    private Node list(Shape item, Field field) {
        Node one = shape(item, field);
        Node many = mapping(List.of(text("type", "array"), member("items", one)));
        List<Node> forms = new ArrayList<>(List.of(many));
        forms.add(one);
        if (field.noneAllowed()) {
            forms.add(mapping(List.of(text("const", "none"))));
        }
        return mapping(List.of(member("anyOf", sequence(forms))));
    }

    private Node map(Shape entry, Field field) {
        Node value = shape(entry, field);
        Node nullable =
                mapping(List.of(member("anyOf", sequence(List.of(value, mapping(List.of(text("type", "null"))))))));
        String ids = field.candidates()
                ? "^(?:" + Slug.PATTERN + "|" + CandidateId.PATTERN + ")$"
                : "^" + Slug.PATTERN + "$";
        return mapping(List.of(
                text("type", "object"),
                member("patternProperties", mapping(List.of(new Member(quoted(ids), nullable)))),
                member("additionalProperties", bare("false"))));
    }

    private Node reference(RecordShape inner) {
        String name = inner.type().getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, mapping(List.of()));
            definitions.put(name, record(inner));
        }
        return mapping(List.of(text("$ref", "#/$defs/" + name)));
    }

    private Node record(RecordShape inner) {
        Node object = object(inner);
        if (inner.shorthand().isEmpty()) {
            return object;
        }
        List<Node> forms = new ArrayList<>(List.of(object));
        for (Field field : inner.shorthand()) {
            forms.add(shape(inner.shape(field), field));
        }
        return mapping(List.of(text("description", inner.doc()), member("anyOf", sequence(forms))));
    }

    private Node object(RecordShape inner) {
        List<Member> properties = new ArrayList<>();
        for (Field field : inner.fields()) {
            properties.add(new Member(quoted(field.name()), property(inner, field)));
        }
        List<Member> members = new ArrayList<>(List.of(
                text("type", "object"), text("description", inner.doc()), member("properties", mapping(properties))));
        String[] required =
                inner.fields().stream().filter(Field::required).map(Field::name).toArray(String[]::new);
        if (required.length > 0) {
            members.add(member("required", list(required)));
        }
        members.add(member("additionalProperties", bare("false")));
        return mapping(members);
    }

    private Node property(RecordShape inner, Field field) {
        List<Member> described = new ArrayList<>(List.of(text("description", field.doc())));
        Node shape = shape(inner.shape(field), field);
        Stream<Member> rest = ((Mapping) shape)
                .members().stream().filter(each -> !each.name().text().equals("description"));
        if (field.required()) {
            rest.forEach(described::add);
        } else {
            Node given = mapping(rest.toList());
            described.add(member("anyOf", sequence(List.of(given, mapping(List.of(text("type", "null")))))));
        }
        return mapping(described);
    }

    private static Scalar quoted(String text) {
        return new Scalar(text, true, Position.NONE);
    }

    private static Scalar bare(String text) {
        return new Scalar(text, false, Position.NONE);
    }

    private static Member text(String name, String value) {
        return new Member(quoted(name), quoted(value));
    }

    private static Member member(String name, Node value) {
        return new Member(quoted(name), value);
    }

    private static Mapping mapping(List<Member> members) {
        return new Mapping(List.copyOf(members), Position.NONE);
    }

    private static Sequence sequence(List<Node> items) {
        return new Sequence(List.copyOf(items), Position.NONE);
    }

    private static Sequence list(String... texts) {
        return sequence(Stream.of(texts).<Node>map(JsonSchema::quoted).toList());
    }
}
