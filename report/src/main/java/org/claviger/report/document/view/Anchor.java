package org.claviger.report.document.view;

import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Where in the document an element is described. */
public final class Anchor {
    private Anchor() {}

    public static String of(Ref ref) {
        return of(ref.kind(), ref.id());
    }

    /** Ids that are no slugs, already reported as such, still lead somewhere. */
    public static String of(Kind kind, String id) {
        return kind.word() + "-" + id.replaceAll("[^\\p{L}\\p{N}-]", "_");
    }
}
