package org.claviger.report.document.view;

/** A stretch of text of one meaning. */
public sealed interface Run {
    record Text(String text) implements Run {}

    record Strong(String text) implements Run {}

    /** Said in passing: an id under a name, a remark behind a value. */
    record Quiet(String text) implements Run {}

    /** Not to be broken over two lines: a date. */
    record Kept(String text) implements Run {}

    /** As it stands in a file. */
    record Code(String text) implements Run {}

    /** A value that the file does not give. */
    record Missing(String text) implements Run {}

    /** A word that carries a judgement; the word says it, the colour only helps to find it. */
    record Label(String text, Tone tone) implements Run {}

    /**
     * A place in this document.
     *
     * @param title where the link leads, for those who do not see where it stands
     * @param after a comma or full stop that must not begin the next line
     */
    record Inside(String anchor, String text, String title, String after) implements Run {
        public Inside(String anchor, String text, String title) {
            this(anchor, text, title, "");
        }
    }

    /** A page of the application, where a document stands in one. */
    record Link(String href, String text, String title) implements Run {}

    /** A place elsewhere: https and http only. */
    record Outside(String url, String text) implements Run {}
}
