package org.claviger.report.document.chapter;

/**
 * A drawing for one medium, ready to stand in a page.
 *
 * @param svg made by us; never a person's text unescaped
 * @param wide whether it wants a page turned on its side
 */
public record Drawing(String svg, String title, String description, boolean wide) {}
