package org.claviger.report.document.chapter;

import java.util.List;
import org.claviger.report.document.view.Chapter;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;

/** What a reader needs to know before the first page. */
final class ReadingChapter {
    private ReadingChapter() {}

    static Chapter of(Source source) {
        return Outline.chapter("", "How to read this document", "reading")
                .paragraph(
                        "This is the threat model of one system, typeset from the file that is its single source. Nothing"
                                + " in it was written by hand: to change the document, change the file.")
                .bullets(List.of(
                        Phrase.of(
                                new Run.Strong("Not stated"),
                                new Run.Text(" stands wherever the file gives no value: "),
                                new Run.Missing("not stated"),
                                new Run.Text(". Nothing is left blank and nothing is guessed.")),
                        Phrase.of(
                                new Run.Strong("Stated"),
                                new Run.Text(
                                        " marks what the file says of the past: reviews, acceptances, approvals, when work"
                                                + " was last done. A file can say so at any time; a ledger would prove when.")),
                        Phrase.of(
                                new Run.Strong("Ids"),
                                new Run.Text(" such as "),
                                new Run.Code("wallet/cold"),
                                new Run.Text(" are permanent; the numbers T1 of threats and C1 of controls hold in this"
                                        + " document only.")),
                        Phrase.of(
                                new Run.Strong("Colour"),
                                new Run.Text(" never speaks alone: every coloured field says its meaning in words.")),
                        Phrase.of(
                                new Run.Strong("Requirements"),
                                new Run.Text(
                                        " of CCSS are named by their ids; summaries are ours, the standard's wording is"
                                                + " in its official table, "),
                                new Run.Outside(
                                        source.subject().catalogue().source().url(),
                                        source.subject().catalogue().source().url()),
                                new Run.Text("."))))
                .paragraph(
                        "An assessor who follows one control from threat to record begins in chapter 4 with the threat, finds"
                                + " its controls there and in chapter 5, their work and its frequency in chapter 7, and requirements and"
                                + " documents in chapter 10. What the file leaves open is in chapter 11.")
                .done();
    }
}
