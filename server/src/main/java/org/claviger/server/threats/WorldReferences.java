package org.claviger.server.threats;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claviger.knowledge.Incidents.Incident;
import org.claviger.knowledge.Knowledge;
import org.claviger.knowledge.Techniques.Framework;
import org.claviger.knowledge.Techniques.Technique;
import org.claviger.model.value.Money;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;

/** References of threats to the world outside: incidents and techniques by name, addresses as links. */
public final class WorldReferences {
    /** An id of a library, wherever it stands in what a person wrote. */
    private static final Pattern KNOWN =
            Pattern.compile("\\b(incident|aadapt|attack)/([A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*)");

    private final Knowledge knowledge;

    public WorldReferences(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The incident that a reference names, where the library has it. */
    Optional<Incident> incident(String reference) {
        Matcher known = KNOWN.matcher(reference);
        return known.lookingAt() && known.group(1).equals("incident")
                ? Optional.ofNullable(knowledge.incidents().get(known.group(2)))
                : Optional.empty();
    }

    /** Whether a text names anything of the world outside. */
    boolean named(String text) {
        return address(text) || KNOWN.matcher(text).find();
    }

    private static boolean address(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }

    /** A text as a person reads it; what the libraries do not know stays as it is written. */
    public Phrase resolve(String text) {
        if (address(text)) {
            return Phrase.of(new Run.Outside(text, text));
        }
        List<Phrase> parts = new ArrayList<>();
        Matcher known = KNOWN.matcher(text);
        int from = 0;
        while (known.find()) {
            parts.add(Phrase.of(text.substring(from, known.start())));
            parts.add(named(known.group(1), known.group(2)));
            from = known.end();
        }
        parts.add(Phrase.of(text.substring(from)));
        return Phrase.joined(parts, "");
    }

    private Phrase named(String framework, String id) {
        if (framework.equals("incident")) {
            return Optional.ofNullable(knowledge.incidents().get(id))
                    .map(incident -> Phrase.of(title(incident) + " ").then(Phrase.code("incident/" + id)))
                    .orElseGet(() -> unknown(framework + "/" + id, "not in the incident library"));
        }
        return Optional.ofNullable(knowledge.techniques().get(id))
                .filter(technique -> technique.framework().equals(framework))
                .map(found -> technique(id, found))
                .orElseGet(() -> unknown(framework + "/" + id, "not in the technique library"));
    }

    /** Bybit 2025, 1.46B USD. */
    static String title(Incident incident) {
        return incident.name() + " " + incident.date().substring(0, 4)
                + incident.loss().map(Money::rounded).map(loss -> ", " + loss).orElse("");
    }

    /** Where an incident was reported, each by its site. */
    static List<Phrase> sources(Incident incident) {
        return incident.sources().stream()
                .map(source -> Phrase.of(new Run.Outside(source, site(source))))
                .toList();
    }

    private static String site(String address) {
        String host = Optional.ofNullable(URI.create(address).getHost()).orElse(address);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private Phrase technique(String id, Technique technique) {
        Phrase name = Phrase.of(technique.name() + " ");
        return Optional.ofNullable(knowledge.frameworks().get(technique.framework()))
                .map(Framework::url)
                .map(at -> name.then(published(technique.framework(), at, id)))
                .orElseGet(() -> name.then(Phrase.code(id)));
    }

    private static Phrase published(String framework, String at, String id) {
        return framework.equals("attack")
                ? Phrase.of(new Run.Quiet("MITRE ATT&CK "), new Run.Outside(page(at, id), id))
                : Phrase.of(new Run.Outside(at, "MITRE AADAPT"), new Run.Text(" "), new Run.Code(id));
    }

    /** A technique's page at its publisher: T1195.002 is a part of T1195. */
    private static String page(String framework, String id) {
        return framework + "/techniques/" + id.replace('.', '/') + "/";
    }

    private static Phrase unknown(String reference, String why) {
        return Phrase.of(new Run.Code(reference), new Run.Text(" "), new Run.Missing(why));
    }
}
