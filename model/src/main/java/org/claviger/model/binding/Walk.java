package org.claviger.model.binding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.model.shape.RecordShape;
import org.claviger.model.shape.RecordShape.Field;
import org.claviger.model.text.Pointer;

/** Visits every value of a record and of the records in it, with the way to it. */
public final class Walk {
    private Walk() {}

    /** What is done with each value that is no list, map or record of fields. */
    @FunctionalInterface
    public interface Visitor {
        void visit(Object value, Pointer path);
    }

    /** Visits the values of a record in the order of its fields; records of the language are visited before their fields. */
    public static void over(Record record, Pointer path, Visitor visitor) {
        RecordShape shape = RecordShape.of(record.getClass());
        visitor.visit(record, path);
        for (Field field : shape.fields()) {
            each(shape.get(record, field), path.to(field.name()), visitor);
        }
    }

    private static void each(Object value, Pointer path, Visitor visitor) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(present -> each(present, path, visitor));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    each(list.get(i), path.to(i), visitor);
                }
            }
            case Map<?, ?> map -> map.forEach((id, entry) -> each(entry, path.to((String) id), visitor));
            case Record record when Unbinder.isShaped(record) -> over(record, path, visitor);
            default -> visitor.visit(value, path);
        }
    }
}
