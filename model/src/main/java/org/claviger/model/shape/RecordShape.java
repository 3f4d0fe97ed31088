package org.claviger.model.shape;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.claviger.model.value.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record of the language, in their order, and how to take it apart and put it together.
 *
 * <p>A component of type {@link Optional} may be absent; an absent list or map is an empty one; {@code
 * Optional<List<...>>} may also be said to be {@code none}. Names are the components' in kebab case.
 */
public final class RecordShape {
    private static final Map<Class<?>, RecordShape> KNOWN = new ConcurrentHashMap<>();

    /**
     * One field.
     *
     * @param index its place among the record's components
     * @param name as written in a file
     * @param type as declared
     * @param required whether its absence is an error of the language
     * @param optional whether the component is an {@link Optional}
     * @param noneAllowed whether the word {@code none} may stand for an empty list
     * @param candidates whether the entries of a map may be named by candidates too
     * @param targets the kinds of element that a reference here may name; empty for any
     * @param doc what it means
     * @param example as in a file, or empty
     */
    public record Field(
            int index,
            String name,
            Type type,
            boolean required,
            boolean optional,
            boolean noneAllowed,
            boolean candidates,
            Set<Kind> targets,
            String doc,
            String example,
            Method accessor) {

        /** What may stand here. */
        public Shape shape() {
            return Shape.of(type);
        }
    }

    private final Class<? extends Record> type;
    private final List<Field> fields;
    private final List<Shape> shapes = new ArrayList<>();
    private final Map<String, Field> byName;
    private final List<Field> shorthand;
    private final Constructor<? extends Record> constructor;

    private RecordShape(Class<? extends Record> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        List<Field> read = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            read.add(field(i, components[i]));
        }
        this.fields = List.copyOf(read);
        Map<String, Field> names = new LinkedHashMap<>();
        fields.forEach(field -> names.put(field.name(), field));
        this.byName = Collections.unmodifiableMap(names);
        Shorthand short_ = type.getAnnotation(Shorthand.class);
        this.shorthand = short_ == null
                ? List.of()
                : Arrays.stream(short_.value())
                        .map(name -> names.get(kebab(name)))
                        .toList();
        this.constructor = constructor(type, components);
    }

    /** The shape of a record class; read once. */
    public static RecordShape of(Class<? extends Record> type) {
        RecordShape known = KNOWN.get(type);
        return known != null ? known : KNOWN.computeIfAbsent(type, key -> new RecordShape(type));
    }

    private static Field field(int index, RecordComponent component) {
        Type type = component.getGenericType();
        boolean optional = component.getType() == Optional.class;
        boolean noneAllowed = optional
                && ((ParameterizedType) type).getActualTypeArguments()[0] instanceof ParameterizedType inner
                && inner.getRawType() == List.class;
        To to = component.getAnnotation(To.class);
        Doc doc = component.getAnnotation(Doc.class);
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Field(
                index,
                kebab(component.getName()),
                type,
                component.isAnnotationPresent(Required.class),
                optional,
                noneAllowed,
                component.isAnnotationPresent(CandidateKeys.class),
                to == null ? Set.of() : Set.of(to.value()),
                doc == null ? "" : doc.value(),
                doc == null ? "" : doc.example(),
                accessor);
    }

    private static Constructor<? extends Record> constructor(
            Class<? extends Record> type, RecordComponent[] components) {
        try {
            Constructor<? extends Record> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " cannot be constructed", e);
        }
    }

    /**
     * The name in a file of a Java component: {@code targetLevel} is {@code target-level}; the underscore behind a
     * reserved word of Java ({@code for_}) is dropped.
     */
    static String kebab(String component) {
        String name = component.endsWith("_") ? component.substring(0, component.length() - 1) : component;
        StringBuilder kebab = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c)) {
                kebab.append('-').append(Character.toLowerCase(c));
            } else {
                kebab.append(c);
            }
        }
        return kebab.toString();
    }

    public Class<? extends Record> type() {
        return type;
    }

    /** What the record is, for people. */
    public String doc() {
        Doc doc = type.getAnnotation(Doc.class);
        return doc == null ? "" : doc.value();
    }

    public List<Field> fields() {
        return fields;
    }

    /** The field with this name, or null. */
    public @Nullable Field field(String name) {
        return byName.get(name);
    }

    /** What may stand in a field. */
    public synchronized Shape shape(Field field) {
        if (shapes.isEmpty()) {
            fields.forEach(each -> shapes.add(each.shape()));
        }
        return shapes.get(field.index());
    }

    /** The fields that a bare value may stand for, in the order in which they are tried; empty for most records. */
    public List<Field> shorthand() {
        return shorthand;
    }

    /** The record with these components, in order. */
    public Record construct(Object[] components) {
        try {
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be constructed", e);
        }
    }

    /** A field's value in a record. */
    public Object get(Record record, Field field) {
        try {
            return field.accessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
