package org.claviger.analysis.openpsa;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An XML element and where it begins. */
record Element(String tag, Map<String, String> attributes, List<Element> children, int line, int column) {
    String name() {
        return attributes.getOrDefault("name", "");
    }

    /** Children that say something; labels and free attributes do not. */
    List<Element> content() {
        return children.stream()
                .filter(each -> !each.tag.equals("label") && !each.tag.equals("attributes"))
                .toList();
    }

    /** The value of a free attribute, if it is there. */
    Stream<String> freeAttribute(String name) {
        return children.stream()
                .filter(each -> each.tag.equals("attributes"))
                .flatMap(each -> each.children.stream())
                .filter(each -> each.name().equals(name))
                .map(each -> each.attributes.getOrDefault("value", ""));
    }

    Problem problem(String message) {
        return new Problem(line, column, message);
    }
}
