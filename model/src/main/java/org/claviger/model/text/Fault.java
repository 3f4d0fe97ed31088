package org.claviger.model.text;

/**
 * What can be wrong with a text as a text of the language. The code is stable for ever; each has a page that explains
 * it. Codes below 100 are of the language, those above are findings about what a well-formed model says.
 */
public enum Fault {
    NOT_READABLE("CLV-001", true),
    SYNTAX("CLV-002", true),
    ENCODING("CLV-003", true),
    TOO_LARGE("CLV-004", true),
    TOO_COMPLEX("CLV-005", false),
    REFUSED_FEATURE("CLV-006", false),
    DUPLICATE_NAME("CLV-007", false),
    VALUE_TOO_LONG("CLV-008", false),
    UNKNOWN_FIELD("CLV-010", false),
    WRONG_SHAPE("CLV-011", false),
    WRONG_VALUE("CLV-012", false),
    MISSING_FIELD("CLV-013", false),
    WRONG_ID("CLV-014", false),
    LANGUAGE_VERSION("CLV-015", false),
    DANGLING_REFERENCE("CLV-020", false),
    WRONG_KIND("CLV-021", false),
    CYCLE("CLV-022", false),
    THRESHOLD("CLV-023", false),
    AMOUNT("CLV-024", false),
    DATES("CLV-025", false),
    RANGE("CLV-026", false),
    REPEATED("CLV-027", false),
    KEY_MATERIAL("CLV-030", false),
    HEX_QUESTION("CLV-031", false);

    private final String code;
    private final boolean noText;

    Fault(String code, boolean noText) {
        this.code = code;
        this.noText = noText;
    }

    public String code() {
        return code;
    }

    /** Whether this means that there was no text of the language at all, as opposed to one with mistakes. */
    public boolean noText() {
        return noText;
    }

    /** Whether the model can stand with it: a question, not an error. */
    public boolean question() {
        return this == HEX_QUESTION;
    }
}
