package org.claviger.report.document.chapter;

import java.util.Map;
import java.util.TreeMap;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Chapter;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;

/** Appendix B: words as this document uses them. */
final class GlossaryChapter {
    private static final Map<String, String> WORDS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "Acceptance",
                    "A decision, by a role that may take it, to live with a residual risk for a stated time."),
            Map.entry(
                    "Approved communication channel",
                    "A means of communication that the organisation has approved for grants, approvals and alarms (CCSS)."),
            Map.entry(
                    "CCSS",
                    "CryptoCurrency Security Standard, published by the CryptoCurrency Certification Consortium (C4)."),
            Map.entry("Connected", "Outside the Trusted Environment, but able to influence it."),
            Map.entry(
                    "Control",
                    "Something that is done about threats: preventive keeps them from succeeding, detective notices them, corrective limits or repairs the damage."),
            Map.entry(
                    "Designation",
                    "What kind of system is certified: self-custody, qualified service provider or full system (CCSS)."),
            Map.entry("HSM", "Hardware security module."),
            Map.entry("Inherent risk", "The risk of a threat before controls."),
            Map.entry(
                    "Key Compromise Policy (KCP)",
                    "What is done, by which roles and over which channels, when key material is or may be compromised (CCSS)."),
            Map.entry(
                    "Key material",
                    "Private keys, seed phrases, key shares, encryption keys, their backups and the credentials that let somebody use them."),
            Map.entry(
                    "MPC",
                    "Multi-party computation: shares of one key sign together without ever being brought together."),
            Map.entry("m of n", "So many signers of so many are needed."),
            Map.entry("Residual risk", "The risk of a threat that stays when the controls in place have acted."),
            Map.entry("Role", "A seat with duties, never a person's name."),
            Map.entry("Single-signer wallet", "A wallet from which one key alone can move assets."),
            Map.entry("Stated", "Said in the file; not proven by a ledger."),
            Map.entry(
                    "Strength",
                    "How well a control works against one threat: weak hinders, moderate forces another way or a good chance to fail, strong keeps the threat as described from succeeding."),
            Map.entry("Tempo", "The time an attack takes from its first trace to the irreversible moment."),
            Map.entry(
                    "Tolerance",
                    "How much residual risk is tolerated without acceptance, decided before results are looked at."),
            Map.entry(
                    "Trusted Environment",
                    "Where key material is used, stored or administered, with everything that belongs to it (CCSS).")));

    private GlossaryChapter() {}

    static Chapter of() {
        Table.Draft table =
                Table.of("Words as this document uses them").column("Word", 26).column("Meaning", 74);
        WORDS.forEach((word, meaning) -> table.row(Cell.of(Phrase.strong(word)), Cell.of(meaning)));
        return Outline.chapter("B", "Glossary", "glossary").add(table.done()).done();
    }
}
