package org.claviger.model.value;

/**
 * A text is not a value of the wanted kind. The message says what was expected, for the person who wrote the text; it
 * never repeats the text, which may be long or secret.
 */
public final class ValueFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ValueFormatException(String expected) {
        super(expected, null, false, false);
    }

    /** What would be right, as half a sentence: {@code an amount with its currency, such as 1.4B USD}. */
    public String expected() {
        return String.valueOf(getMessage());
    }
}
