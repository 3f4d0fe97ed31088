package org.claviger.ledger.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.claviger.model.Model;
import org.claviger.model.shape.RecordShape;
import org.claviger.model.shape.RecordShape.Field;
import org.claviger.model.shape.ScalarType;
import org.claviger.model.shape.Shape;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Sha256;

/** Models of one system with any content that the records allow, the same for the same seed; made from the shapes. */
final class AnyModels {
    private static final String[] TEXTS = {
        "plain",
        "two words",
        "12",
        "true",
        "null",
        "~",
        "",
        "none",
        "line one\nline two",
        "quote \" and \\",
        "\u0001",
        "ünïcödé ✓",
        "🔑",
        "{\"a\": 1}",
        "2026-10-02"
    };

    private final Random random;
    private final double fill;

    /** Models in which each field is there with the given probability. */
    AnyModels(long seed, double fill) {
        this.random = new Random(seed);
        this.fill = fill;
    }

    Model next() {
        return (Model) record(RecordShape.of(Model.class));
    }

    private Record record(RecordShape shape) {
        return shape.construct(shape.fields().stream()
                .map(field -> component(shape.shape(field), field))
                .toArray());
    }

    private Object component(Shape shape, Field field) {
        boolean there = field.required() || random.nextDouble() < fill;
        if (field.optional()) {
            return there ? Optional.of(value(shape, field)) : Optional.empty();
        }
        return there ? value(shape, field) : empty(shape);
    }

    private static Object empty(Shape shape) {
        return switch (shape) {
            case Shape.ListOf _ -> List.of();
            case Shape.MapOf _ -> Map.of();
            default -> false;
        };
    }

    private Object value(Shape shape, Field field) {
        return switch (shape) {
            case Shape.Text _ -> field.name().equals("id") ? "some-id" : TEXTS[random.nextInt(TEXTS.length)];
            case Shape.Flag _ -> random.nextBoolean();
            case Shape.Whole _ -> field.name().equals("claviger") ? 1 : 1 + random.nextInt(3);
            case Shape.Choice(var choices) -> {
                List<Object> all = List.copyOf(choices.byWord().values());
                yield all.get(random.nextInt(all.size()));
            }
            case Shape.Value(ScalarType<?> type) -> scalar(type, field);
            case Shape.RecordOf(RecordShape inner) -> record(inner);
            case Shape.ListOf(Shape item) -> {
                List<Object> items = new ArrayList<>();
                for (int i = random.nextInt(3) + (field.noneAllowed() ? 0 : 1); i > 0; i--) {
                    items.add(value(item, field));
                }
                yield List.copyOf(items);
            }
            case Shape.MapOf(Shape entry) -> {
                Map<String, Object> entries = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    entries.put("e" + random.nextInt(6), value(entry, field));
                }
                yield entries;
            }
        };
    }

    private Object scalar(ScalarType<?> type, Field field) {
        return switch (type.name()) {
            case "reference" -> {
                List<Kind> kinds = field.targets().isEmpty() ? List.of(Kind.values()) : List.copyOf(field.targets());
                yield new Ref(kinds.get(random.nextInt(kinds.size())), "e" + random.nextInt(6));
            }
            case "SHA-256 digest" -> new Sha256("0123456789abcdef".repeat(4));
            default -> type.parse().apply(type.example());
        };
    }
}
