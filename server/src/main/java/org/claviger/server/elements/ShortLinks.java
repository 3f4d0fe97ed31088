package org.claviger.server.elements;

import java.util.Collection;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.systems.OpenSystem;

/** Elements by their ids, for where names, which are often sentences, would fill the page. */
public final class ShortLinks {
    private ShortLinks() {}

    public static Phrase of(OpenSystem here, Ref ref) {
        return here.subject().elements().find(ref).isPresent()
                ? Phrase.link(here.href(ref), ref.id(), here.name(ref))
                : here.link(ref);
    }

    /** One line each; "not stated" when there are none. */
    public static Cell lines(OpenSystem here, Collection<Ref> refs) {
        return Cell.lines(refs.stream().map(ref -> of(here, ref)).toList());
    }
}
