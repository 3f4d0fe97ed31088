package org.claviger.report.document.view;

/**
 * A heading as text, contents and bookmarks show it.
 *
 * @param number such as 3 or 3.2; empty for chapters that have none
 * @param anchor where links to it lead
 */
public record Heading(String number, String title, String anchor) {
    /** As one line. */
    public String line() {
        return number.isEmpty() ? title : number + " " + title;
    }
}
