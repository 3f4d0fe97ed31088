package org.claviger.server.document;

/** What came of asking for a document. */
sealed interface Printed {
    /** The document. */
    // Never compared, only carried.
    @SuppressWarnings("ArrayRecordComponent")
    record Made(byte[] bytes) implements Printed {}

    /** The model is too large to be made into this; asking again would not help. */
    record TooLarge() implements Printed {}

    /** Too many were asked for at once; asking again later helps. */
    record Busy() implements Printed {}
}
