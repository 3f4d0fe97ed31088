package org.claviger.model.shape;

import java.lang.reflect.ParameterizedType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.claviger.model.value.CandidateId;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Money;
import org.claviger.model.value.Probability;
import org.claviger.model.value.Range;
import org.claviger.model.value.Rate;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;
import org.claviger.model.value.Sha256;
import org.claviger.model.value.Slug;
import org.claviger.model.value.Span;
import org.claviger.model.value.ValueFormatException;

/**
 * A kind of value that stands in one scalar.
 *
 * @param name what it is, for people
 * @param pattern its form as an ECMA 262 regular expression, for the schema
 * @param example one that is right
 * @param parse from text; throws {@link ValueFormatException}
 * @param numeric whether a bare number is also such a value
 */
public record ScalarType<T>(String name, String pattern, String example, Function<String, T> parse, boolean numeric) {

    private static final Map<Class<?>, ScalarType<?>> BY_CLASS = Map.of(
            Ref.class,
            new ScalarType<>("reference", "[a-z-]+/" + Slug.PATTERN, "wallet/cold", Ref::parse, false),
            CandidateId.class,
            new ScalarType<>(
                    "candidate", CandidateId.PATTERN, "blind-signing@workflow/cold", CandidateId::parse, false),
            RequirementId.class,
            new ScalarType<>("requirement", RequirementId.PATTERN, "2.03.2.1", RequirementId::new, false),
            Money.class,
            new ScalarType<>("money", Money.PATTERN, "1.4B USD", Money::parse, false),
            Probability.class,
            new ScalarType<>("probability", Probability.PATTERN, "80 %", Probability::parse, true),
            Span.class,
            new ScalarType<>("span of time", Span.PATTERN, "35 days", Span::parse, false),
            Rate.class,
            new ScalarType<>("rate", Rate.PATTERN, "0.2 per year", Rate::parse, false),
            Interval.class,
            new ScalarType<>("interval", Interval.PATTERN, "1 week", Interval::parse, false),
            Sha256.class,
            new ScalarType<>("SHA-256 digest", Sha256.PATTERN, "64 hexadecimal digits", Sha256::new, false),
            LocalDate.class,
            new ScalarType<>("date", "[0-9]{4}-[0-9]{2}-[0-9]{2}", "2026-10-02", ScalarType::date, false));

    private static final Map<Class<?>, ScalarType<?>> RANGES = Map.of(
            Span.class,
            range("range of time", Span.PATTERN, "1..35 days", Range::ofSpans, false),
            Rate.class,
            range("range of rates", Rate.PATTERN, "0.02..0.2 per year", Range::ofRates, false),
            Money.class,
            range("range of money", Money.PATTERN, "100k..1M USD", Range::ofMoney, false),
            Probability.class,
            range("range of probability", Probability.PATTERN, "70..90 %", Range::ofProbabilities, true));

    private static <T> ScalarType<T> range(
            String name, String end, String example, Function<String, T> parse, boolean numeric) {
        return new ScalarType<>(name, "(?:[^.]|\\.[0-9])+\\.\\. ?(?:" + end + ")|" + end, example, parse, numeric);
    }

    static Optional<ScalarType<?>> of(Class<?> type) {
        return Optional.ofNullable(BY_CLASS.get(type));
    }

    static ScalarType<?> ofRange(ParameterizedType type) {
        Class<?> end = (Class<?>) type.getActualTypeArguments()[0];
        ScalarType<?> range = type.getRawType() == Range.class ? RANGES.get(end) : null;
        if (range == null) {
            throw new IllegalArgumentException("no scalar of the language: " + type);
        }
        return range;
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 1900 || date.getYear() > 2200) {
                throw new ValueFormatException("a date between 1900 and 2200, such as 2026-10-02");
            }
            return date;
        } catch (DateTimeParseException e) {
            throw new ValueFormatException("a date written year-month-day, such as 2026-10-02");
        }
    }
}
