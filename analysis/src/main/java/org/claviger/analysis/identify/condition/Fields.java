package org.claviger.analysis.identify.condition;

import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.Model;
import org.claviger.model.SystemProfile;
import org.claviger.model.shape.Choices;
import org.claviger.model.shape.RecordShape;
import org.claviger.model.shape.RecordShape.Field;
import org.claviger.model.shape.Shape;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Money;
import org.claviger.model.value.Span;

/**
 * The fields of a kind of element, or of a record within one, as conditions name them: those of the language in camel
 * case, {@code in} as {@code where} since the word is taken, and for elements {@code id}, {@code ref}, {@code name} and
 * {@code is}. Notes and former ids are nobody's business.
 */
final class Fields {
    /** What is known of every element, whatever its kind. */
    static final Set<String> OF_ALL = Set.of("id", "ref", "name", "is");

    static final String ANY = "element";
    private static final Set<String> LEFT_OUT = Set.of("note", "formerly");

    private final String name;
    private final boolean element;
    private final Map<String, Field> byName = new LinkedHashMap<>();
    private final Optional<RecordShape> shape;

    private Fields(String name, boolean element, Optional<RecordShape> shape) {
        this.name = name;
        this.element = element;
        this.shape = shape;
        shape.ifPresent(record -> record.fields().stream()
                .filter(field -> !LEFT_OUT.contains(field.name()) && typed(record.shape(field)))
                .forEach(field -> byName.put(camel(field.name()), field)));
    }

    /** Every kind of element by the word of its kind, the system, and {@link #ANY}. */
    static Map<String, Fields> all() {
        Map<String, Fields> all = new LinkedHashMap<>();
        all.put(ANY, new Fields(ANY, true, Optional.empty()));
        RecordShape model = RecordShape.of(Model.class);
        for (Kind kind : Kind.values()) {
            Field section = model.fields().stream()
                    .filter(field -> field.name().equals(kind.section()))
                    .findFirst()
                    .orElseThrow();
            if (model.shape(section) instanceof Shape.MapOf(Shape.RecordOf(RecordShape record))) {
                all.put(kind.word(), new Fields(kind.word(), true, Optional.of(record)));
            }
        }
        all.put("system", new Fields("system", false, Optional.of(RecordShape.of(SystemProfile.class))));
        List.copyOf(all.values()).forEach(each -> each.addInner(all));
        return all;
    }

    private void addInner(Map<String, Fields> all) {
        byName.values()
                .forEach(field -> inner(shapeOf(field)).ifPresent(record -> {
                    String inner = nameOf(record);
                    if (!all.containsKey(inner)) {
                        Fields fields = new Fields(inner, false, Optional.of(record));
                        all.put(inner, fields);
                        fields.addInner(all);
                    }
                }));
    }

    private static Optional<RecordShape> inner(Shape shape) {
        return switch (shape) {
            case Shape.RecordOf(RecordShape record) -> Optional.of(record);
            case Shape.ListOf(Shape item) -> inner(item);
            default -> Optional.empty();
        };
    }

    private static String nameOf(RecordShape record) {
        return record.type().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static boolean typed(Shape shape) {
        return !(shape instanceof Shape.MapOf);
    }

    static String camel(String kebab) {
        if (kebab.equals("in")) {
            return "where";
        }
        StringBuilder camel = new StringBuilder();
        for (int i = 0; i < kebab.length(); i++) {
            char c = kebab.charAt(i);
            camel.append(c == '-' ? Character.toUpperCase(kebab.charAt(++i)) : c);
        }
        return camel.toString();
    }

    String name() {
        return name;
    }

    boolean element() {
        return element;
    }

    Optional<Field> field(String field) {
        return Optional.ofNullable(byName.get(field));
    }

    RecordShape shape() {
        return shape.orElseThrow();
    }

    Shape shapeOf(Field field) {
        return shape().shape(field);
    }

    Set<String> names() {
        ImmutableSet.Builder<String> names = ImmutableSet.builder();
        if (element) {
            names.addAll(OF_ALL);
        }
        return names.addAll(byName.keySet()).build();
    }

    /** The words of a field that takes one of a fixed set. */
    Optional<Choices> choices(String field) {
        return field(field)
                .flatMap(each -> shapeOf(each) instanceof Shape.Choice(Choices choices)
                        ? Optional.of(choices)
                        : Optional.empty());
    }

    /** The type as the checker knows it. */
    @SuppressWarnings("Immutable")
    StructType type() {
        return StructType.create(name, ImmutableSet.copyOf(names()), this::typeOf);
    }

    private Optional<CelType> typeOf(String field) {
        if (element && OF_ALL.contains(field) && !byName.containsKey(field)) {
            return Optional.of(SimpleType.STRING);
        }
        return field(field).map(each -> typeOf(shapeOf(each), each));
    }

    private static CelType typeOf(Shape shape, Field field) {
        return switch (shape) {
            case Shape.Flag _ -> SimpleType.BOOL;
            case Shape.Whole _ -> SimpleType.INT;
            case Shape.ListOf(Shape item) -> ListType.create(typeOf(item, field));
            case Shape.RecordOf(RecordShape record) -> StructTypeReference.create(nameOf(record));
            case Shape.Value(var scalar)
            when scalar.name().equals("reference") -> StructTypeReference.create(target(field));
            case Shape.Value(var scalar)
            when scalar.name().equals("money") || scalar.name().equals("span of time") -> SimpleType.DOUBLE;
            case Shape.Text _, Shape.Value _, Shape.Choice _, Shape.MapOf _ -> SimpleType.STRING;
        };
    }

    /** The one kind of element that a reference here names, else {@link #ANY}. */
    static String target(Field field) {
        return field.targets().size() == 1 ? field.targets().iterator().next().word() : ANY;
    }

    /** What stands for nothing in a field. */
    static Object empty(Shape shape) {
        return switch (shape) {
            case Shape.Flag _ -> false;
            case Shape.Whole _ -> 0L;
            case Shape.ListOf _ -> List.of();
            case Shape.Value(var scalar)
            when scalar.name().equals("money") || scalar.name().equals("span of time") -> 0.0;
            default -> "";
        };
    }

    /** A value that is neither a list, a reference nor a record. */
    static Object plain(Object value) {
        return switch (value) {
            case Enum<?> choice -> Choices.word(choice);
            case Integer number -> number.longValue();
            case Boolean flag -> flag;
            case Money money -> money.amount().doubleValue();
            case Span span -> span.days();
            default -> value.toString();
        };
    }

    static String nameOfRecord(RecordShape record) {
        return nameOf(record);
    }
}
