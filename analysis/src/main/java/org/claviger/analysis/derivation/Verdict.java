package org.claviger.analysis.derivation;

/** How something stands to what is tolerated. */
public enum Verdict {
    MET("met"),
    NOT_MET("not met"),
    NOT_SHOWN("not shown");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** One that is missed misses all; of the rest one that is not shown leaves all not shown. */
    public Verdict and(Verdict other) {
        return this == NOT_MET || other == NOT_MET
                ? NOT_MET
                : this == NOT_SHOWN || other == NOT_SHOWN ? NOT_SHOWN : MET;
    }
}
