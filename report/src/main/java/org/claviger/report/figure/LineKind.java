package org.claviger.report.figure;

/** What a line says, read along its arrow: from the one that acts to the one that is acted upon. */
enum LineKind {
    CONNECTS("connects to", "", 1.3, Tip.ARROW),
    PASSES("passes transactions to", "3 2", 1.8, Tip.ARROW),
    ADMINISTERS("administers", "9 3", 1.3, Tip.CHEVRON),
    BUILDS("builds, or feeds the build of", "5 3", 1.3, Tip.TRIANGLE),
    ADMITS("signs administrators in to", "1.5 2.5", 1.5, Tip.RING),
    HOSTS("hosts", "9 3 2 3", 1.3, Tip.SQUARE),
    SIGNS("holds a signing key of", "", 2, Tip.DOT),
    HOLDS("contract that holds the assets of", "5 2 1.5 2", 1.5, Tip.DIAMOND),
    /** Several relations in one line, where a picture would otherwise be nothing but lines. */
    SEVERAL("several of these", "", 2.4, Tip.ARROW);

    /** How a line ends. */
    enum Tip {
        ARROW,
        CHEVRON,
        TRIANGLE,
        RING,
        SQUARE,
        DOT,
        DIAMOND
    }

    private final String verb;
    private final String dash;
    private final double width;
    private final Tip tip;

    LineKind(String verb, String dash, double width, Tip tip) {
        this.verb = verb;
        this.dash = dash;
        this.width = width;
        this.tip = tip;
    }

    String verb() {
        return verb;
    }

    /** The dash pattern; empty for a solid line. */
    String dash() {
        return dash;
    }

    double width() {
        return width;
    }

    Tip tip() {
        return tip;
    }
}
