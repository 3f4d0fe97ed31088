package org.claviger.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.claviger.model.shape.RecordShape;
import org.claviger.model.shape.RecordShape.Field;
import org.claviger.model.shape.Shape;
import org.claviger.model.value.CandidateId;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Money;
import org.claviger.model.value.Probability;
import org.claviger.model.value.Range;
import org.claviger.model.value.Rate;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;
import org.claviger.model.value.Sha256;
import org.claviger.model.value.Span;
import org.claviger.model.value.TimeUnit;

/** Models of any content that the records allow, the same for the same seed; made from the shapes, so never out of date. */
public final class RandomModels {
    private static final String[] TEXTS = {
        "plain",
        "two words",
        "true",
        "no",
        "12",
        "1e3",
        "~",
        "null",
        "",
        " leading",
        "trailing ",
        "colon: inside",
        "# not a comment",
        "- dash",
        "quote \" and ' quote",
        "line one\nline two",
        "line\n\nblank",
        "tab\there",
        "ünïcödé ✓",
        "🔑 beyond the basic plane",
        "{flow}",
        "[list]",
        "&anchor",
        "*alias",
        "!tag",
        "<<",
        "%directive",
        "@at",
        "`tick`",
        "trailing newline\n",
        "  indented\n    more\n",
        "50 %",
        "none",
        "derived",
        "a very long text that has to be folded or not "
                + "over the width of a line because it simply goes on and on without any end that would be worth mentioning here"
    };

    private final Random random;
    private final double fill;

    /** Models in which each field is there with the given probability. */
    public RandomModels(long seed, double fill) {
        this.random = new Random(seed);
        this.fill = fill;
    }

    public Model next() {
        return (Model) record(RecordShape.of(Model.class), 0);
    }

    private Record record(RecordShape shape, int depth) {
        Object[] components = new Object[shape.fields().size()];
        for (Field field : shape.fields()) {
            components[field.index()] = component(shape.shape(field), field, depth);
        }
        return shape.construct(components);
    }

    private Object component(Shape shape, Field field, int depth) {
        if (field.name().equals("claviger")) {
            return 1;
        }
        boolean there = field.required() || random.nextDouble() < fill;
        if (field.optional()) {
            return there ? Optional.of(value(shape, field, depth)) : Optional.empty();
        }
        if (there) {
            return value(shape, field, depth);
        }
        return switch (shape) {
            case Shape.ListOf _ -> List.of();
            case Shape.MapOf _ -> Map.of();
            default -> false;
        };
    }

    private Object value(Shape shape, Field field, int depth) {
        return switch (shape) {
            case Shape.Text _ -> field.name().equals("id") ? "some-id" : TEXTS[random.nextInt(TEXTS.length)];
            case Shape.Flag _ -> random.nextBoolean();
            case Shape.Whole _ -> 1 + random.nextInt(3);
            case Shape.Choice(var choices) -> pick(List.copyOf(choices.byWord().values()));
            case Shape.Value(var type) -> scalar(type.name(), field);
            case Shape.RecordOf(var inner) -> record(inner, depth + 1);
            case Shape.ListOf(Shape item) -> {
                List<Object> items = new ArrayList<>();
                int size = random.nextInt(3) + (field.noneAllowed() ? 0 : 1);
                for (int i = 0; i < size; i++) {
                    items.add(value(item, field, depth));
                }
                yield List.copyOf(items);
            }
            case Shape.MapOf(Shape entry) -> {
                Map<String, Object> entries = new LinkedHashMap<>();
                int size = 1 + random.nextInt(3);
                for (int i = 0; i < size; i++) {
                    String id = field.candidates() && random.nextBoolean() ? "rule@wallet/e" + i : "e" + i;
                    entries.put(id, value(entry, field, depth));
                }
                yield entries;
            }
        };
    }

    private Object scalar(String name, Field field) {
        return switch (name) {
            case "reference" -> ref(field);
            case "candidate" ->
                new CandidateId("rule-" + random.nextInt(3), ref(field).kind().word(), "e1");
            case "requirement" -> new RequirementId("2.03.2." + (1 + random.nextInt(2)));
            case "money" -> money();
            case "probability" -> probability();
            case "span of time" -> span();
            case "rate" -> rate();
            case "interval" -> interval();
            case "SHA-256 digest" -> new Sha256("0123456789abcdef".repeat(4));
            case "date" -> LocalDate.of(2020 + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case "range of time" -> range(span(), span());
            case "range of rates" -> range(rate(), rate());
            case "range of money" -> range(money(), money());
            case "range of probability" -> range(probability(), probability());
            default -> throw new IllegalStateException("no generator for " + name);
        };
    }

    private static <T extends Comparable<? super T>> Range<T> range(T one, T other) {
        return one.compareTo(other) <= 0 ? new Range<>(one, other) : new Range<>(other, one);
    }

    private Ref ref(Field field) {
        List<Kind> kinds = field.targets().isEmpty() ? List.of(Kind.values()) : List.copyOf(field.targets());
        return new Ref(kinds.get(random.nextInt(kinds.size())), "e" + random.nextInt(2));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private BigDecimal decimal() {
        return BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(6));
    }

    private Money money() {
        return new Money(decimal().movePointRight(random.nextInt(6)), random.nextBoolean() ? "USD" : "BTC");
    }

    private Probability probability() {
        return new Probability(BigDecimal.valueOf(random.nextInt(10_001), 4));
    }

    private Span span() {
        return new Span(decimal(), pick(List.of(TimeUnit.values())));
    }

    private Rate rate() {
        return new Rate(decimal(), pick(List.of(TimeUnit.values())));
    }

    private Interval interval() {
        Interval.Unit unit = pick(List.of(Interval.Unit.values()));
        return unit == Interval.Unit.CONTINUOUS ? Interval.CONTINUOUS : new Interval(1 + random.nextInt(12), unit);
    }
}
