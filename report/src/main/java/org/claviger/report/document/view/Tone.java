package org.claviger.report.document.view;

import java.util.List;

/** What a colour stands for. */
public enum Tone {
    PLAIN("plain"),
    GOOD("good"),
    ATTENTION("attention"),
    BAD("bad"),
    QUIET("quiet"),
    SHADE("shade"),
    DEEP_SHADE("deep-shade"),
    LEVEL_1("level-1"),
    LEVEL_2("level-2"),
    LEVEL_3("level-3"),
    LEVEL_4("level-4"),
    LEVEL_5("level-5");

    private static final List<Tone> LEVELS = List.of(LEVEL_1, LEVEL_2, LEVEL_3, LEVEL_4, LEVEL_5);

    private final String css;

    Tone(String css) {
        this.css = css;
    }

    /** The class that the stylesheets know. */
    public String css() {
        return css;
    }

    /** The tone of a step of a scale, lowest step 0: the ends of the scale are the ends of the colours. */
    public static Tone ofStep(int step, int steps) {
        int place = steps < 2 ? 0 : (int) Math.round((LEVELS.size() - 1.0) * step / (steps - 1));
        return LEVELS.get(Math.clamp(place, 0, LEVELS.size() - 1));
    }
}
