package org.claviger.server.document;

/** What a document is made as. */
enum Form {
    PDF("pdf", "application/pdf"),
    HTML("html", "text/html;charset=UTF-8");

    private final String ending;
    private final String type;

    Form(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    String ending() {
        return ending;
    }

    /** The media type. */
    String type() {
        return type;
    }
}
