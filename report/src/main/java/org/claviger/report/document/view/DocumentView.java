package org.claviger.report.document.view;

import java.util.List;

/**
 * A whole document, ready to be set.
 *
 * @param title of the file, as a reader's window shows it
 * @param subject one sentence of what it is
 * @param runningHead left at the top of every page
 * @param runningFoot left at the foot of every page
 */
public record DocumentView(
        String title,
        String subject,
        String author,
        String keywords,
        String runningHead,
        String runningFoot,
        Cover cover,
        List<Chapter> chapters) {}
