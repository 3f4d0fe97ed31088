package org.claviger.report.figure;

/**
 * A drawn picture.
 *
 * @param svg one {@code <svg>} element without an XML declaration, so that it can stand in a page as it is
 * @param width natural width, px of 1/96 inch
 * @param height natural height, px of 1/96 inch
 * @param title one line that names the picture
 * @param description what the picture says, in sentences, for those who do not see it
 */
public record Figure(String svg, int width, int height, String title, String description) {}
