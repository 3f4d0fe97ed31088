package org.claviger.server.elements;

import java.util.List;
import java.util.Set;
import org.claviger.model.value.Kind;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.systems.OpenSystem;

/** What a room adds to the page of one of its things. */
public interface Particulars {
    /** Whose pages they are for. */
    Kind kind();

    /** Judgements in a word or two, shown beside the name: {@code above tolerance}. */
    List<Phrase> labels(OpenSystem here, String id);

    /** What is shown above everything else. */
    List<Panel> panels(OpenSystem here, String id);

    /** Fields of the language that the panels show already. */
    Set<String> shown();

    /** A titled part of a page. */
    record Panel(String title, List<Block> blocks) {}
}
