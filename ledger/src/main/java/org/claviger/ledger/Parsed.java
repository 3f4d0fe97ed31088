package org.claviger.ledger;

import java.util.function.Function;

/** What came of reading bytes from outside: a value, or why not. A refusal never repeats the bytes. */
public sealed interface Parsed<T> {

    record Read<T>(T value) implements Parsed<T> {}

    /**
     * @param reason of which sort, for programs
     * @param detail one sentence, for people
     */
    record Refused<T>(Reason reason, String detail) implements Parsed<T> {}

    /** Why bytes are refused. */
    enum Reason {
        /** More bytes than are ever written. */
        TOO_LARGE,
        /** Not of the notation at all. */
        NOT_READABLE,
        /** A member that must be there is not, or one is there that must not be. */
        WRONG_MEMBERS,
        /** A value is not of its form. */
        WRONG_VALUE,
        /** Says what may be said, but not in the one way in which it is written. */
        NOT_CANONICAL,
        /** Written by a later program, or by none. */
        UNKNOWN_FORM
    }

    static <T> Parsed<T> read(T value) {
        return new Read<>(value);
    }

    static <T> Parsed<T> refused(Reason reason, String detail) {
        return new Refused<>(reason, detail);
    }

    /** Reads on from a value; a refusal stays. */
    default <R> Parsed<R> then(Function<? super T, Parsed<R>> next) {
        return switch (this) {
            case Read<T>(T value) -> next.apply(value);
            case Refused<T>(Reason reason, String detail) -> new Refused<>(reason, detail);
        };
    }

    /** The value, where these very bytes were read or written before, so that a refusal means that something is broken. */
    default T orThrow() {
        return switch (this) {
            case Read<T>(T value) -> value;
            case Refused<T>(Reason reason, String detail) -> throw new IllegalStateException(reason + ": " + detail);
        };
    }
}
