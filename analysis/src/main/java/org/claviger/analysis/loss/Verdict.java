package org.claviger.analysis.loss;

/** How a residual stands to a tolerance. */
public enum Verdict {
    MET("met"),
    NOT_MET("not met"),
    NOT_SHOWN("not shown");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
