package org.claviger.report.document.view;

/**
 * What stands on the first page.
 *
 * @param subtitle what the system is for, or what is wrong with the file
 * @param note how far what is said has been proven
 */
public record Cover(String organisation, String title, Phrase subtitle, Facts facts, Phrase note) {}
