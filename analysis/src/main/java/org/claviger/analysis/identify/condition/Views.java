package org.claviger.analysis.identify.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.claviger.analysis.identify.environment.Environment;
import org.claviger.analysis.identify.environment.Relation;
import org.claviger.model.Element;
import org.claviger.model.shape.RecordShape;
import org.claviger.model.shape.RecordShape.Field;
import org.claviger.model.shape.Shape;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** An environment as conditions see it, and what they looked at since {@link #begin}. Not for several threads at a time. */
public final class Views {
    private static final Map<String, Fields> FIELDS = Fields.all();

    private final Environment environment;
    private final Reads reads = new Reads();
    private final Map<Ref, View> elements = new HashMap<>();
    private Optional<Seen> last = Optional.empty();

    /** A view with what it is of; conditions, lists and texts of a rule ask for the same one again and again. */
    private record Seen(Spot spot, View view) {}

    public Views(Environment environment) {
        this.environment = environment;
    }

    public Environment environment() {
        return environment;
    }

    /** Forgets what was looked at. */
    public void begin() {
        reads.begin();
    }

    /** What was looked at, in that order. */
    public Collection<Read> reads() {
        return reads.noted();
    }

    static Fields fields(String name) {
        return Optional.ofNullable(FIELDS.get(name)).orElseThrow();
    }

    static Collection<Fields> allFields() {
        return FIELDS.values();
    }

    /** What a rule looks at. */
    View of(Spot spot) {
        if (last.isEmpty() || !last.get().spot().equals(spot)) {
            last = Optional.of(new Seen(spot, made(spot)));
        }
        return last.get().view();
    }

    private View made(Spot spot) {
        return spot.ref()
                .map(this::of)
                .orElseGet(() -> new View(
                        this,
                        fields(spot.word()),
                        Optional.empty(),
                        Optional.of(environment.model().system()),
                        spot.toString(),
                        spot.toString()));
    }

    View of(Ref ref) {
        View known = elements.get(ref);
        if (known == null) {
            known = new View(
                    this,
                    fields(ref.kind().word()),
                    Optional.of(ref),
                    environment.elements().find(ref).map(Record.class::cast),
                    environment.origin(ref).toString(),
                    ref.toString());
            elements.put(ref, known);
        }
        return known;
    }

    private View nothing(Fields fields, String path) {
        return new View(this, fields, Optional.empty(), Optional.empty(), path, "nothing");
    }

    /** Looks at a field, as a condition does. */
    public void look(Spot spot, String field) {
        read(of(spot), fields(spot.word()), field);
    }

    /** The elements of a relation, noted as a condition notes them. */
    public List<Ref> related(Relation relation, Spot spot) {
        List<Ref> refs = new ArrayList<>();
        related(relation, of(spot)).forEach(view -> view.ref().ifPresent(refs::add));
        return refs;
    }

    /** All elements of a kind, noted as one thing. */
    public List<Ref> all(Kind kind) {
        List<Ref> all = environment.elements().refs().stream()
                .filter(ref -> ref.kind() == kind && (kind != Kind.KEY || environment.alive(ref)))
                .toList();
        reads.note(new Read(kind.section(), "", joined(all), kind.section(), origins(all)));
        return all;
    }

    /** What stands in a relation to an element. */
    List<View> related(Relation relation, View at) {
        if (at.ref().isEmpty()) {
            return List.of();
        }
        Answered answer = at.answered(relation, asked -> answer(asked, at));
        reads.spend(1 + answer.views().size());
        reads.note(answer.read());
        return answer.views();
    }

    /** The answer of a relation, worked out once. */
    record Answered(List<View> views, Read read) {}

    private Answered answer(Relation relation, View at) {
        List<Ref> refs = environment.related(relation, at.ref().orElseThrow());
        String call = relation.word() + "(" + at.shown() + ")";
        String key = relation.word() + "(" + at.path() + ")";
        List<View> views = new ArrayList<>(refs.size());
        refs.forEach(ref -> views.add(of(ref)));
        return new Answered(Collections.unmodifiableList(views), new Read(call, "", shown(views), key, paths(views)));
    }

    private static String shown(List<View> views) {
        StringJoiner joined = new StringJoiner(", ");
        views.forEach(view -> joined.add(view.shown()));
        return joined.toString();
    }

    /** As {@link #origins} of the same elements. */
    private static String paths(List<View> views) {
        if (views.size() == 1) {
            return views.getFirst().path();
        }
        String[] paths = new String[views.size()];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = views.get(i).path();
        }
        Arrays.sort(paths);
        return String.join(",", paths);
    }

    private String origins(List<Ref> refs) {
        return refs.stream()
                .map(environment::origin)
                .map(Ref::toString)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String joined(List<Ref> refs) {
        return refs.stream().map(Ref::toString).collect(Collectors.joining(", "));
    }

    /** What a comparison of two elements answers. */
    boolean compared(Comparison comparison, View one, View other) {
        boolean answer = one.ref().isPresent()
                && other.ref().isPresent()
                && comparison.of(environment, one.ref().get(), other.ref().get());
        reads.spend(1);
        noteAnswer(comparison.word(), answer, one, other);
        return answer;
    }

    int seats(View role) {
        int seats = role.ref().map(environment::seats).orElse(0);
        reads.spend(1);
        noteAnswer("seats", seats, role);
        return seats;
    }

    private void noteAnswer(String function, Object answer, View... of) {
        List<View> arguments = List.of(of);
        String key = function + "(" + arguments.stream().map(View::path).collect(Collectors.joining(", ")) + ")";
        String call = function + "(" + arguments.stream().map(View::shown).collect(Collectors.joining(", ")) + ")";
        reads.note(new Read(call, "", answer.toString(), key, answer.toString()));
    }

    boolean present(View at, Fields fields, String field) {
        boolean there = raw(at, fields, field).filter(Views::says).isPresent();
        reads.spend(1);
        reads.note(new Read(
                at.shown(),
                field,
                there ? "said" : "not said",
                at.path() + "." + field + "?",
                Boolean.toString(there)));
        return there;
    }

    /** A list that is empty on purpose is said too; one that was merely not written is not. */
    private static boolean says(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isPresent();
            case Collection<?> collection -> !collection.isEmpty();
            case String text -> !text.isEmpty();
            default -> true;
        };
    }

    private static Optional<Object> raw(View at, Fields fields, String field) {
        if (at.record().isEmpty()) {
            return Optional.empty();
        }
        if (fields.element()
                && Fields.OF_ALL.contains(field)
                && fields.field(field).filter(_ -> !field.equals("name")).isEmpty()) {
            return Optional.of(identity(at, field));
        }
        return fields.field(field).map(each -> fields.shape().get(at.record().get(), each));
    }

    private static String identity(View at, String field) {
        Ref ref = at.ref().orElseThrow();
        return switch (field) {
            case "id" -> ref.id();
            case "ref" -> ref.toString();
            case "is" -> ref.kind().word();
            default -> ((Element) at.record().orElseThrow()).label().orElse(ref.id());
        };
    }

    Object read(View at, Fields fields, String field) {
        View.Known known = at.known(field, name -> known(at, fields, name));
        reads.spend(known.weight());
        reads.note(known.read());
        return known.value();
    }

    private View.Known known(View at, Fields fields, String field) {
        Object raw = raw(at, fields, field).orElse(Optional.empty());
        String key = at.path() + "." + field;
        Optional<Field> known = fields.field(field);
        Object value = known.isEmpty() || raw instanceof String
                ? (raw instanceof Optional<?> ? "" : raw)
                : valued(
                        raw instanceof Optional<?> optional ? optional : Optional.of(raw),
                        fields.shapeOf(known.get()),
                        known.get(),
                        key,
                        at.shown() + "." + field);
        int weight = value instanceof List<?> list ? 1 + list.size() : 1;
        return new View.Known(value, new Read(at.shown(), field, text(value), key, kept(value)), weight);
    }

    private Object valued(Optional<?> raw, Shape shape, Field field, String path, String shown) {
        return switch (shape) {
            case Shape.ListOf(Shape item) -> {
                List<Object> list = new ArrayList<>();
                Collection<?> items = raw.isPresent() ? (Collection<?>) raw.get() : List.of();
                int place = 0;
                for (Object each : items) {
                    list.add(valued(
                            Optional.of(each), item, field, path + "[" + place + "]", shown + "[" + place + "]"));
                    place++;
                }
                yield List.copyOf(list);
            }
            case Shape.RecordOf(RecordShape record) -> {
                Fields inner = fields(Fields.nameOfRecord(record));
                yield raw.isEmpty()
                        ? nothing(inner, path)
                        : new View(this, inner, Optional.empty(), raw.map(Record.class::cast), path, shown);
            }
            case Shape.Value(var scalar)
            when scalar.name().equals("reference") ->
                raw.map(Ref.class::cast)
                        .filter(environment.elements()::has)
                        .map(this::of)
                        .orElseGet(() -> nothing(fields(Fields.target(field)), path));
            default -> raw.isPresent() ? Fields.plain(raw.get()) : Fields.empty(shape);
        };
    }

    /** Of a record within an element only that it is there: its own fields are noted when they are looked at. */
    private static String kept(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(Views::kept).collect(Collectors.joining(",", "[", "]"));
            case View view when view.ref().isPresent() -> view.path();
            case View view -> view.isZeroValue() ? "" : "{}";
            default -> value.toString();
        };
    }

    private static String text(Object value) {
        return switch (value) {
            case List<?> list
            when list.stream()
                    .anyMatch(each -> each instanceof View view && view.ref().isEmpty()) -> list.size() + " entries";
            case List<?> list -> list.stream().map(Object::toString).collect(Collectors.joining(", "));
            case View view when view.ref().isEmpty() -> "";
            default -> value.toString();
        };
    }
}
