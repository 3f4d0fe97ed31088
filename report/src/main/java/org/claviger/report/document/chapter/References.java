package org.claviger.report.document.chapter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claviger.knowledge.Incidents.Incident;
import org.claviger.knowledge.Knowledge;
import org.claviger.knowledge.Techniques.Technique;
import org.claviger.model.value.Money;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;

/** References of threats to the world outside: incidents and techniques by name, addresses as links. */
final class References {
    /** An id of a library, and whatever a person added to it. */
    private static final Pattern KNOWN =
            Pattern.compile("(incident|aadapt|attack)/([A-Za-z0-9.-]+)(.*)", Pattern.DOTALL);

    private final Knowledge knowledge;

    References(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** A reference as a person reads it; what the libraries do not know stays as it is written. */
    Phrase resolve(String reference) {
        if (reference.startsWith("https://") || reference.startsWith("http://")) {
            return Phrase.of(new Run.Outside(reference, reference));
        }
        Matcher known = KNOWN.matcher(reference);
        if (!known.matches()) {
            return Phrase.of(reference);
        }
        String framework = known.group(1);
        String id = known.group(2);
        Phrase named = switch (framework) {
            case "incident" ->
                Optional.ofNullable(knowledge.incidents().get(id))
                        .map(incident -> incident(id, incident))
                        .orElseGet(() -> unknown(framework + "/" + id, "not in the incident library"));
            default ->
                Optional.ofNullable(knowledge.techniques().get(id))
                        .filter(technique -> technique.framework().equals(framework))
                        .map(technique -> technique(id, technique))
                        .orElseGet(() -> unknown(framework + "/" + id, "not in the technique library"));
        };
        return known.group(3).isEmpty() ? named : named.then(known.group(3));
    }

    private static Phrase incident(String id, Incident incident) {
        String what = incident.date().substring(0, 4)
                + incident.loss().map(Money::rounded).map(loss -> ", " + loss).orElse("");
        return Phrase.of(new Run.Text(incident.name() + " " + what + " "), new Run.Code("incident/" + id));
    }

    private static Phrase technique(String id, Technique technique) {
        String framework = technique.framework().equals("aadapt") ? "MITRE AADAPT" : "MITRE ATT&CK";
        return Phrase.of(new Run.Text(technique.name() + " "), new Run.Quiet(framework + " "), new Run.Code(id));
    }

    private static Phrase unknown(String reference, String why) {
        return Phrase.of(new Run.Code(reference), new Run.Text(" "), new Run.Missing(why));
    }
}
