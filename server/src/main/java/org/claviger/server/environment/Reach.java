package org.claviger.server.environment;

import java.util.ArrayList;
import java.util.List;
import org.claviger.model.PrivilegedChange;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.server.elements.Particulars.Panel;
import org.claviger.server.environment.KeyMaterial.Held;
import org.claviger.server.environment.Tables.Part;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;

/** What somebody can reach beside components: key material, workflows, ways around a quorum, processes. */
final class Reach {
    private Reach() {}

    static void panels(OpenSystem here, Ref who, List<Panel> panels) {
        Tables tables = new Tables(here);
        List<Held> held = new KeyMaterial(here).of(who);
        if (!held.isEmpty()) {
            panels.add(new Panel("Key material in its reach", List.of(tables.keys("Key material in its reach", held))));
        }
        Table around = around(here, who);
        if (!around.rows().isEmpty()) {
            panels.add(new Panel("Ways around a quorum that it can use", List.of(around)));
        }
        List<Part> parts = StepsWith.of(here, who);
        if (!parts.isEmpty()) {
            panels.add(new Panel("What it does in workflows", List.of(tables.steps("Steps that it does", parts))));
        }
        List<Ref> processes = new ArrayList<>(here.referring(Kind.PROCESS, who, "by"));
        if (!processes.isEmpty()) {
            panels.add(new Panel(
                    "Processes it carries out", List.of(tables.processes("Processes it carries out", processes))));
        }
    }

    private static Table around(OpenSystem here, Ref who) {
        Table.Draft table = Table.of("Ways around a quorum")
                .column("Wallet", 25)
                .column("Way", 20)
                .number("Needed", 10)
                .number("Delay", 15)
                .column("Why it exists", 30);
        here.model()
                .wallets()
                .forEach((id, wallet) -> wallet.changes().stream()
                        .filter(change -> change.by().contains(who))
                        .forEach(change -> row(here, table, id, change)));
        return table.done();
    }

    private static void row(OpenSystem here, Table.Draft table, String wallet, PrivilegedChange change) {
        table.row(
                Cell.of(here.link(Kind.WALLET, wallet)),
                Cell.of(Words.of(change.kind())),
                Cell.of(Words.value(change.threshold())),
                Cell.of(Words.value(change.delay())),
                Cell.of(Phrase.text(change.because())));
    }
}
