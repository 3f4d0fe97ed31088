package org.claviger.model.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.claviger.model.Model;
import org.claviger.model.binding.Binder;
import org.claviger.model.binding.Unbinder;
import org.claviger.model.text.Document;
import org.claviger.model.text.Fault;
import org.claviger.model.text.Limits;
import org.claviger.model.text.Node;
import org.claviger.model.text.Pointer;
import org.claviger.model.text.Position;
import org.claviger.model.text.Problems;
import org.claviger.model.text.TextWriter;
import org.claviger.model.validation.Validation;

/** Reads and writes models. */
public final class ModelFile {
    /** The number of the language that this program reads and writes. */
    public static final int LANGUAGE = 1;

    private ModelFile() {}

    /** Reads a file. A file that is absent, unreadable or too large is a problem, not an exception. */
    public static Reading read(Path file, Limits limits) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            return unreadable(name, "This is a folder, not a file.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in, limits);
        } catch (NoSuchFileException e) {
            return unreadable(name, "There is no such file.");
        } catch (AccessDeniedException e) {
            return unreadable(name, "The file may not be read: permission denied.");
        } catch (IOException e) {
            return unreadable(name, "The file cannot be read: " + e.getMessage());
        }
    }

    /** Reads a stream to its end or to the limit. */
    public static Reading read(String name, InputStream in, Limits limits) throws IOException {
        Problems problems = new Problems(limits.faults());
        Document document = Document.read(name, in, limits, problems);
        PastedSecrets secrets = new PastedSecrets(document);
        Problems refusals = new Problems(limits.faults());
        if (secrets.refused(refusals)) {
            return new Reading(document, Optional.empty(), refusals.list());
        }
        return new Reading(document, bind(document, secrets, problems), problems.list());
    }

    /** Reads a text; the name decides the notation. */
    public static Reading read(String name, String text) {
        try {
            return read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Limits.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Model> bind(Document document, PastedSecrets secrets, Problems problems) {
        // With anchors, tags and the like in it the tree is not what was meant; anything said of it would mislead.
        if (problems.has(Fault.REFUSED_FEATURE)) {
            return Optional.empty();
        }
        Optional<Node> root = document.root().filter(node -> spokenHere(node, problems));
        Optional<Model> model = root.flatMap(node -> new Binder(problems).bind(node, Model.class));
        model.ifPresent(read -> {
            Validation.check(read, document, problems);
            secrets.ask(read, problems);
        });
        return model;
    }

    /** A model of a later language is not half understood but refused. */
    private static boolean spokenHere(Node root, Problems problems) {
        if (!(root instanceof Node.Mapping mapping)) {
            return true;
        }
        for (Node.Member member : mapping.members()) {
            if (member.name().text().equals("claviger")
                    && member.value() instanceof Node.Scalar number
                    && !number.text().equals(Integer.toString(LANGUAGE))) {
                problems.add(
                        Fault.LANGUAGE_VERSION,
                        number.position(),
                        Pointer.of("claviger"),
                        "This program reads version " + LANGUAGE + " of the language.",
                        "Write claviger: " + LANGUAGE + ", or use a program that is as new as the file.");
                return false;
            }
        }
        return true;
    }

    private static Reading unreadable(String name, String why) {
        Problems problems = new Problems(1);
        problems.add(Fault.NOT_READABLE, Position.NONE, Pointer.ROOT, why, "Check the path.");
        Document nothing = Document.parse(name, new byte[0], Limits.DEFAULT, new Problems(1));
        return new Reading(nothing, Optional.empty(), problems.list());
    }

    /** The model as YAML, the same text for the same model. */
    public static String yaml(Model model) {
        return TextWriter.yaml(Unbinder.unbind(model));
    }

    /** The model as JSON, the same text for the same model. */
    public static String json(Model model) {
        return TextWriter.json(Unbinder.unbind(model));
    }
}
