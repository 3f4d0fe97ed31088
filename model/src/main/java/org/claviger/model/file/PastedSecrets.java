package org.claviger.model.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claviger.model.Model;
import org.claviger.model.binding.Walk;
import org.claviger.model.keymaterial.KeyMaterialScanner;
import org.claviger.model.keymaterial.Sighting;
import org.claviger.model.keymaterial.Verdict;
import org.claviger.model.text.Document;
import org.claviger.model.text.Fault;
import org.claviger.model.text.Node;
import org.claviger.model.text.Pointer;
import org.claviger.model.text.Position;
import org.claviger.model.text.Problems;
import org.claviger.model.value.Sha256;

/**
 * Key material does not belong into a model. A file that holds some is refused before anything else is said about it,
 * since any other message might repeat it.
 */
final class PastedSecrets {
    private final Document document;
    private final List<Sighting> inText;
    private int line = 1;
    private int lineStart;

    PastedSecrets(Document document) {
        this.document = document;
        this.inText = KeyMaterialScanner.scan(document.text());
    }

    /** Notes every piece of key material in the text, comments included; true when there is any. */
    boolean refused(Problems problems) {
        boolean found = false;
        for (Sighting sighting : inText) {
            if (sighting.kind().verdict() == Verdict.REFUSED) {
                refuse(sighting, position(sighting.start()), problems);
                found = true;
            }
        }
        return found || refusedInValues(problems);
    }

    /** Escapes, folded lines and comments between lines can hide in the text what its values spell. */
    private boolean refusedInValues(Problems problems) {
        List<Sighting> hidden =
                document.root().map(PastedSecrets::values).map(KeyMaterialScanner::scan).orElse(List.of()).stream()
                        .filter(sighting -> sighting.kind().verdict() == Verdict.REFUSED)
                        .toList();
        hidden.forEach(sighting -> refuse(sighting, Position.NONE, problems));
        return !hidden.isEmpty();
    }

    private static void refuse(Sighting sighting, Position position, Problems problems) {
        problems.add(
                Fault.KEY_MATERIAL,
                position,
                Pointer.ROOT,
                "Here stands " + sighting.kind().inWords() + ". The file is refused and nothing of it is kept.",
                "Treat the key as exposed: it has been in a file. Describe key material by id, type and place only.");
    }

    /** Asks about bare 64-digit hexadecimal numbers outside fields for digests. */
    void ask(Model model, Problems problems) {
        List<Sighting> asked = inText.stream()
                .filter(sighting -> sighting.kind().verdict() == Verdict.ASKED)
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        Set<String> digests = new HashSet<>();
        Walk.over(model, Pointer.ROOT, (value, _) -> {
            if (value instanceof Sha256 digest) {
                digests.add(digest.hex());
            }
        });
        for (Sighting sighting : asked) {
            if (!digests.contains(document.text().substring(sighting.start(), sighting.end()))) {
                problems.add(
                        Fault.HEX_QUESTION,
                        position(sighting.start()),
                        Pointer.ROOT,
                        "Here stands a bare 64-digit hexadecimal number, which may be a private key.",
                        "If it is a digest, put it into a field for digests; if it is a key, treat it as exposed and remove it.");
            }
        }
    }

    private static String values(Node node) {
        StringBuilder all = new StringBuilder();
        collect(node, all);
        return all.toString();
    }

    private static void collect(Node node, StringBuilder all) {
        switch (node) {
            case Node.Scalar scalar -> all.append(scalar.text()).append('\n');
            case Node.Sequence sequence -> sequence.items().forEach(item -> collect(item, all));
            case Node.Mapping mapping -> mapping.members().forEach(member -> collect(member.value(), all));
        }
    }

    /** Sightings come in order, so that lines are counted once over the whole text. */
    private Position position(int offset) {
        String text = document.text();
        if (offset < lineStart) {
            line = 1;
            lineStart = 0;
        }
        for (int i = text.indexOf('\n', lineStart); i >= 0 && i < offset; i = text.indexOf('\n', lineStart)) {
            line++;
            lineStart = i + 1;
        }
        return new Position(line, offset - lineStart + 1);
    }
}
