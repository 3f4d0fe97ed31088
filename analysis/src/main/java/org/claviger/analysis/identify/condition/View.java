package org.claviger.analysis.identify.condition;

import dev.cel.common.types.CelType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.common.values.StructValue;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.claviger.analysis.identify.environment.Relation;
import org.claviger.model.value.Ref;
import org.jspecify.annotations.Nullable;

/**
 * An element, or a record within one, as a condition sees it: every field that is looked at is noted. What is absent has
 * the empty value of its type, and {@code has()} tells the two apart.
 */
// The engine asks for immutable values; what a view shows is immutable, what it notes is for one evaluation.
@SuppressWarnings("Immutable")
final class View extends StructValue<String, View> {
    private final Views views;
    private final Fields fields;
    private final Optional<Ref> ref;
    private final Optional<Record> record;
    private final String path;
    private final String shown;
    private final Map<Relation, Views.Answered> relations = new EnumMap<>(Relation.class);
    private final Map<String, Known> fieldsRead = new HashMap<>();

    /** {@code path} is the same for ever, {@code shown} as things are called now. */
    View(Views views, Fields fields, Optional<Ref> ref, Optional<Record> record, String path, String shown) {
        this.views = views;
        this.fields = fields;
        this.ref = ref;
        this.record = record;
        this.path = path;
        this.shown = shown;
    }

    /** What stands in a field, worked out once; {@code weight} is what looking at it costs. */
    record Known(Object value, Read read, int weight) {}

    Known known(String field, Function<String, Known> first) {
        Known known = fieldsRead.get(field);
        if (known == null) {
            known = first.apply(field);
            fieldsRead.put(field, known);
        }
        return known;
    }

    Views.Answered answered(Relation relation, Function<Relation, Views.Answered> first) {
        return relations.computeIfAbsent(relation, first);
    }

    Views views() {
        return views;
    }

    Optional<Ref> ref() {
        return ref;
    }

    Optional<Record> record() {
        return record;
    }

    boolean isSystem() {
        return fields.name().equals("system");
    }

    String path() {
        return path;
    }

    String shown() {
        return shown;
    }

    @Override
    public Object select(String field) {
        return views.read(this, fields, field);
    }

    @Override
    public Optional<Object> find(String field) {
        return views.present(this, fields, field) ? Optional.of(select(field)) : Optional.empty();
    }

    @Override
    public View value() {
        return this;
    }

    @Override
    public boolean isZeroValue() {
        return record.isEmpty();
    }

    @Override
    public CelType celType() {
        return StructTypeReference.create(fields.name());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof View view && view.path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return shown;
    }
}
