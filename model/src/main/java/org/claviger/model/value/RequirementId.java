package org.claviger.model.value;

import java.util.Arrays;

/**
 * The id of a CCSS requirement, such as {@code 2.03.2.1}: domain, aspect, control, requirement. That the catalogue in
 * force has such a requirement is checked against the catalogue, not here. Sorted as numbers: 1.05.2.1 before 1.05.10.1.
 */
public record RequirementId(String text) implements Comparable<RequirementId> {
    /** The form as a regular expression. */
    public static final String PATTERN = "[1-9]\\.[0-9]{2}\\.[0-9]{1,2}\\.[0-9]{1,2}";

    public RequirementId {
        if (!matches(text)) {
            throw new ValueFormatException("a requirement's id of four parts, such as 2.03.2.1");
        }
    }

    private static boolean matches(String text) {
        String[] parts = text.split("\\.", -1);
        return parts.length == 4
                && parts[0].length() == 1
                && parts[1].length() == 2
                && text.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9')
                && !parts[2].isEmpty()
                && parts[2].length() <= 2
                && !parts[3].isEmpty()
                && parts[3].length() <= 2;
    }

    private int[] numbers() {
        return Arrays.stream(text.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    }

    /** The control that the requirement belongs to: {@code 2.03.2}. */
    public String control() {
        return text.substring(0, text.lastIndexOf('.'));
    }

    @Override
    public int compareTo(RequirementId other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    @Override
    public String toString() {
        return text;
    }
}
