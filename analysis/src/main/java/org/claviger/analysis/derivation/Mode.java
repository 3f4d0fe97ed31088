package org.claviger.analysis.derivation;

/** What the calendar of looks and the beginning of an attack know of each other. */
public enum Mode {
    UNIFORM("the attack begins at any time between two looks"),
    KNOWN("whoever knows the calendar begins right after a look"),
    RANDOM("looks are drawn at random, and nobody knows the next"),
    CONTINUOUS("always on");

    private final String words;

    Mode(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
