package org.claviger.server.elements;

import java.util.Collection;
import java.util.Optional;
import org.claviger.knowledge.Catalogue;
import org.claviger.model.value.RequirementId;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.server.systems.OpenSystem;

/** Requirements with what they ask, in our words. */
public final class RequirementsTable {
    private RequirementsTable() {}

    public static Block of(OpenSystem here, Collection<RequirementId> requirements) {
        Table.Draft table = Table.of("Requirements")
                .column("Requirement", 14)
                .column("Level", 8)
                .column("Control of the standard", 28)
                .column("In short, in our words", 50);
        for (RequirementId id : requirements) {
            Optional<Catalogue.Requirement> found = here.subject().catalogue().find(id);
            table.row(
                    Cell.of(here.link(id)),
                    Cell.text(found.map(requirement -> "I".repeat(requirement.level()))),
                    Cell.of(here.subject().catalogue().controlTitle(id)),
                    found.map(requirement -> Cell.of(requirement.summary()))
                            .orElseGet(() -> Cell.of(Phrase.missing("not in the catalogue"))));
        }
        return table.done();
    }
}
