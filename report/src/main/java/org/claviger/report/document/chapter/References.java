package org.claviger.report.document.chapter;

import java.util.Optional;
import org.claviger.knowledge.Incidents.Incident;
import org.claviger.knowledge.Knowledge;
import org.claviger.knowledge.Techniques.Technique;
import org.claviger.model.value.Money;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;

/** References of threats to the world outside: incidents and techniques by name, addresses as links. */
final class References {
    private final Knowledge knowledge;

    References(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** A reference as a person reads it; what the libraries do not know stays as it is written. */
    Phrase resolve(String reference) {
        if (reference.startsWith("https://") || reference.startsWith("http://")) {
            return Phrase.of(new Run.Outside(reference, reference));
        }
        int slash = reference.indexOf('/');
        String framework = slash < 0 ? "" : reference.substring(0, slash);
        String id = reference.substring(slash + 1);
        return switch (framework) {
            case "incident" -> Optional.ofNullable(knowledge.incidents().get(id))
                    .map(incident -> incident(id, incident))
                    .orElseGet(() -> unknown(reference, "not in the incident library"));
            case "aadapt", "attack" -> Optional.ofNullable(knowledge.techniques().get(id))
                    .filter(technique -> technique.framework().equals(framework))
                    .map(technique -> technique(id, technique))
                    .orElseGet(() -> unknown(reference, "not in the technique library"));
            default -> Phrase.of(reference);
        };
    }

    private static Phrase incident(String id, Incident incident) {
        String what = incident.date().substring(0, 4)
                + incident.loss().map(Money::rounded).map(loss -> ", " + loss).orElse("");
        return Phrase.of(
                new Run.Text(incident.name() + " " + what + " "), new Run.Code("incident/" + id));
    }

    private static Phrase technique(String id, Technique technique) {
        String framework = technique.framework().equals("aadapt") ? "MITRE AADAPT" : "MITRE ATT&CK";
        return Phrase.of(
                new Run.Text(technique.name() + " "),
                new Run.Quiet(framework + " "),
                new Run.Code(id));
    }

    private static Phrase unknown(String reference, String why) {
        return Phrase.of(new Run.Code(reference), new Run.Text(" "), new Run.Missing(why));
    }
}
