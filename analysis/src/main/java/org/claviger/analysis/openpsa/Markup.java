package org.claviger.analysis.openpsa;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Bytes to a tree of elements with their places. Document types, and so entities of one's own, are refused; size, depth and number are bounded. */
final class Markup {
    static final int MOST_BYTES = 64 << 20;
    static final int DEEPEST = 500;
    static final int MOST_ELEMENTS = 2_000_000;

    private final Deque<Element> open = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();
    private int elements;

    private Markup() {}

    /** Either one element and no problem, or problems. */
    record Tree(List<Element> roots, List<Problem> problems) {}

    static Tree of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            String words = "The file has " + bytes.length + " bytes; at most " + MOST_BYTES + " are read.";
            return new Tree(List.of(), List.of(new Problem(0, 0, words)));
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((message, type, related, location) -> {
            // Errors come as exceptions too; otherwise the parser writes them to standard error.
        });
        Optional<String> text = text(bytes);
        if (text.isEmpty()) {
            return new Tree(List.of(), List.of(new Problem(0, 0, "The file is not UTF-8.")));
        }
        return new Markup().read(factory, text.get());
    }

    private Tree read(XMLInputFactory factory, String text) {
        List<Element> roots = new ArrayList<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext() && problems.isEmpty()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(reader, roots);
                    case XMLStreamConstants.END_ELEMENT -> open.pop();
                    case XMLStreamConstants.DTD ->
                        refuse(reader, "A document type declaration is not read; remove it.");
                    case XMLStreamConstants.ENTITY_REFERENCE -> refuse(reader, "Entities are not read.");
                    default -> {}
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            problems.add(new Problem(
                    Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getLineNumber()),
                    Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getColumnNumber()),
                    "This is not well-formed XML: " + firstLine(e)));
        }
        return new Tree(roots, problems);
    }

    /** Decoded here: the parser complains of wrong bytes on standard error. */
    private static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String firstLine(XMLStreamException e) {
        String words = String.valueOf(e.getMessage());
        int message = words.indexOf("Message: ");
        return (message < 0 ? words : words.substring(message + 9))
                .lines()
                .findFirst()
                .orElse("");
    }

    private void start(XMLStreamReader reader, List<Element> roots) {
        if (open.size() >= DEEPEST || ++elements > MOST_ELEMENTS) {
            refuse(reader, "At most " + MOST_ELEMENTS + " elements, " + DEEPEST + " deep, are read.");
            return;
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(
                    reader.getAttributeLocalName(i), reader.getAttributeValue(i).strip());
        }
        int line = reader.getLocation().getLineNumber();
        int column = reader.getLocation().getColumnNumber();
        Element element = new Element(reader.getLocalName(), attributes, new ArrayList<>(), line, column);
        if (open.isEmpty()) {
            roots.add(element);
        } else {
            open.element().children().add(element);
        }
        open.push(element);
    }

    private void refuse(XMLStreamReader reader, String words) {
        problems.add(new Problem(
                reader.getLocation().getLineNumber(), reader.getLocation().getColumnNumber(), words));
    }
}
