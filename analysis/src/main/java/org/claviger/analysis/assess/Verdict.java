package org.claviger.analysis.assess;

/** What a model shows of a requirement. Conformity is an assessor's to state, never ours. */
public enum Verdict {
    GAPS("gaps"),
    NO_GAP_FOUND("no gap found"),
    NOT_SHOWN("not shown");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
