package org.claviger.model.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words of a choice: an enum's constants in kebab case, in their order, each with its meaning.
 *
 * @param type the enum
 * @param byWord constants by their word
 */
public record Choices(Class<?> type, Map<String, Enum<?>> byWord) {
    /** By ordinal, since words are asked for far more often than there are constants. */
    private static final ClassValue<List<String>> WORDS = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return Stream.of(type.getEnumConstants())
                    .map(each ->
                            ((Enum<?>) each).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
        }
    };

    /** The words of an enum. */
    public static Choices of(Class<?> type) {
        Map<String, Enum<?>> byWord = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            Enum<?> choice = (Enum<?>) constant;
            byWord.put(word(choice), choice);
        }
        return new Choices(type, Collections.unmodifiableMap(byWord));
    }

    /** A constant's word in the language: {@code FULL_SYSTEM} is {@code full-system}. */
    public static String word(Enum<?> choice) {
        return WORDS.get(choice.getDeclaringClass()).get(choice.ordinal());
    }

    public List<String> words() {
        return new ArrayList<>(byWord.keySet());
    }

    /** What a word means, where the enum says so. */
    public Optional<String> meaning(String word) {
        Enum<?> choice = byWord.get(word);
        if (choice == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(type.getField(choice.name()).getAnnotation(Doc.class))
                    .map(Doc::value);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
