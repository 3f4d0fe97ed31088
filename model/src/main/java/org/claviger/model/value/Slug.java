package org.claviger.model.value;

/**
 * The form of ids: 1 to 64 lower-case letters, digits and inner hyphens, beginning with a letter or digit. Chosen by
 * people, stable for ever, unique within its kind.
 */
public final class Slug {
    /** The form as a regular expression, for the schema; reading uses {@link #valid}. */
    public static final String PATTERN = "[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?";

    public static final String FORM = "lower-case letters, digits and inner hyphens, at most 64, such as hot-btc";

    private static final int LONGEST = 64;

    private Slug() {}

    /** Whether the text is an id. */
    public static boolean valid(CharSequence text) {
        int length = text.length();
        if (length == 0 || length > LONGEST || text.charAt(0) == '-' || text.charAt(length - 1) == '-') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
                return false;
            }
        }
        return true;
    }
}
