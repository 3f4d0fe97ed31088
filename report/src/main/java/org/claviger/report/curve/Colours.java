package org.claviger.report.curve;

/** The colours of a curve: fixed on paper, the page's own on a screen, where its style decides between light and dark. */
public record Colours(String ink, String soft, String rule, String curve, String limit) {
    public static final Colours PAPER = new Colours("#1b232d", "#515c69", "#d8dee5", "#174a7c", "#9c2b1c");

    public static final Colours PAGE = new Colours(
            "var(--ink, #1b232d)",
            "var(--soft, #515c69)",
            "var(--rule, #d8dee5)",
            "var(--accent, #174a7c)",
            "var(--danger, #9c2b1c)");
}
