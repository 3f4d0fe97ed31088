package org.claviger.analysis.assess;

/** How much a finding weighs. */
public enum Severity {
    /** An assessor would call the requirement not in place. */
    ERROR("error"),
    /** An assessor would ask, and probably object. */
    WARNING("warning"),
    /** Worth knowing; above the target level everything is a note. */
    NOTE("note");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
