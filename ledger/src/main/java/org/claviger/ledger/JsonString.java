package org.claviger.ledger;

/**
 * A text as a JSON string in the one way of RFC 8785, section 3.2.2.2: {@code "€$\u000f\nA'B\"\\\\\"/"}. A lone surrogate,
 * which that RFC refuses, is escaped as ECMAScript does, so that any Java text survives; {@link CanonicalJson} refuses it
 * beforehand.
 */
public final class JsonString {
    private JsonString() {}

    /** Writes the text with its quotation marks. */
    public static void write(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ' || lone(text, i)) {
                        out.append("\\u").append(Integer.toHexString(0x1_0000 | c), 1, 5);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Whether every surrogate of the text has its other half. */
    public static boolean wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (lone(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean lone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
