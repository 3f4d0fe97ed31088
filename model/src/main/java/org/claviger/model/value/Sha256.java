package org.claviger.model.value;

/** A SHA-256 digest: 64 lower-case hexadecimal digits. The one place where such a number is expected. */
public record Sha256(String hex) {
    /** The form as a regular expression. */
    public static final String PATTERN = "[0-9a-f]{64}";

    private static final int DIGITS = 64;

    public Sha256 {
        if (hex.length() != DIGITS || !hex.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            throw new ValueFormatException("a SHA-256 digest of 64 lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
