package org.claviger.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Random;
import org.claviger.ledger.Parsed.Reason;
import org.claviger.ledger.Parsed.Refused;
import org.claviger.model.value.ValueFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: an envelope has one spelling, the same for ever, and no other is taken for it. */
class EnvelopeTest {
    private static final Bytes BYTES = Bytes.ofText(Samples.ENVELOPE);

    private static Reason refusal(String text) {
        return assertInstanceOf(Refused.class, Envelope.parse(Bytes.ofText(text)), text)
                .reason();
    }

    /** These bytes are never edited. */
    @Test
    void theBytesAreThoseOfTheFirstDay() {
        assertEquals(Samples.ENVELOPE, Samples.entry().envelope().text());
    }

    @Test
    void whatWasWrittenReadsBackEqual() {
        Envelope read = Envelope.parse(BYTES).orThrow();
        assertEquals(
                new Envelope(Samples.SYSTEM, 7, Samples.FORM, Samples.ACTOR, Samples.DATES, Samples.COMMITMENT), read);
        assertEquals(BYTES, read.bytes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"seq\":7`            | `\"seq\": 7`             | NOT_CANONICAL",
                "`\"seq\":7`            | `\"seq\":07`             | NOT_READABLE",
                "`\"seq\":7`            | `\"seq\":7.0`            | WRONG_VALUE",
                "`\"seq\":7`            | `\"seq\":-7`             | WRONG_VALUE",
                "`\"seq\":7`            | `\"seq\":-0`             | NOT_CANONICAL",
                "`\"seq\":7`            | `\"seq\":7e0`            | WRONG_VALUE",
                "`\"seq\":7`            | `\"seq\":\"7\"`          | WRONG_VALUE",
                "`\"seq\":7`            | `\"seq\":null`           | WRONG_VALUE",
                "`\"seq\":7`            | `\"seq\":[7]`            | NOT_READABLE",
                "`\"seq\":7`            | `\"seq\":9007199254740992` | WRONG_VALUE",
                "`\"seq\":7,`           | ``                       | WRONG_MEMBERS",
                "`\"seq\":7`            | `\"seq\":7,\"seq\":7`    | NOT_READABLE",
                "`\"seq\":7`            | `\"seq\":7,\"name\":\"Ada\"` | WRONG_MEMBERS",
                "`\"version\":1`        | `\"version\":0`          | WRONG_VALUE",
                "`\"version\":1`        | `\"version\":2147483648` | WRONG_VALUE",
                "`model/put`            | `model\\u002fput`        | NOT_CANONICAL",
                "`model/put`            | `model\\/put`            | NOT_CANONICAL",
                "`model/put`            | `Model/put`              | WRONG_VALUE",
                "`actor-mfrggzdfmztwq2lk` | `ada-lovelace`         | WRONG_VALUE",
                "`actor-mfrggzdfmztwq2lk` | `actor-MFRGGZDFMZTWQ2LK` | WRONG_VALUE",
                "`2026-10-02`           | `2026-10-32`             | WRONG_VALUE",
                "`2026-10-02`           | `2026-10-2`              | WRONG_VALUE",
                "`2026-10-02`           | `02.10.2026`             | WRONG_VALUE",
                "`23.123Z`              | `23Z`                    | WRONG_VALUE",
                "`23.123Z`              | `23.123456Z`             | WRONG_VALUE",
                "`23.123Z`              | `23.123+00:00`           | WRONG_VALUE",
                "`23.123Z`              | `23.123z`                | WRONG_VALUE",
                "`22:57:23.123Z`        | `22:57:60.123Z`          | WRONG_VALUE",
                "`22:57:23.123Z`        | `24:00:00.000Z`          | WRONG_VALUE",
                "`2026-11-23T22:57:23.123Z` | `2026-11-23`         | WRONG_VALUE",
                "`0b8f7e0e`             | `0B8F7E0E`               | NOT_CANONICAL",
                "`0b8f7e0e`             | `b8f7e0e`                | NOT_CANONICAL",
                "`0b8f7e0e`             | `x`                      | WRONG_VALUE",
            })
    void anyOtherSpellingIsRefused(String right, String wrong, Reason reason) {
        String text = Samples.ENVELOPE.replace(right, wrong);
        assertNotEquals(Samples.ENVELOPE, text);
        assertEquals(reason, refusal(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null", "\"\"", "{}{}", "\ufeff{}", "{\"a\":{\"b\":{}}}"})
    void whatIsNoEnvelopeIsRefused(String text) {
        assertTrue(refusal(text) != Reason.UNKNOWN_FORM);
    }

    @Test
    void moreThanFourKilobytesAreNotLookedAt() {
        assertEquals(Reason.TOO_LARGE, refusal(Samples.ENVELOPE + " ".repeat(4096)));
        assertEquals(Reason.NOT_CANONICAL, refusal(Samples.ENVELOPE + " "));
    }

    @Test
    void whateverIsReadIsWrittenTheSame() {
        Random random = new Random(1);
        byte[] original = BYTES.toArray();
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = original.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Bytes bytes = Bytes.of(damaged);
            if (Envelope.parse(bytes) instanceof Parsed.Read<Envelope>(Envelope read)) {
                assertEquals(bytes, read.bytes());
            }
        }
    }

    @Test
    void anInstantIsKeptToTheMillisecond() {
        assertEquals(
                "2026-11-23T22:57:23.999Z", new Moment.Exact(Instant.parse("2026-11-23T22:57:23.999999Z")).toString());
        assertThrows(ValueFormatException.class, () -> new Moment.Exact(Instant.MAX));
        assertThrows(ValueFormatException.class, () -> Moment.parse("1899-12-31"));
        assertThrows(ValueFormatException.class, () -> Moment.parse(Instant.MAX.toString()));
        assertEquals(
                "9999-12-31T23:59:59.999Z",
                Moment.parse("9999-12-31T23:59:59.999Z").toString());
    }

    /** RFC 4648 base32 of {@code abcdefghij}. */
    @Test
    void aPseudonymIsEightyRandomBits() {
        assertEquals(
                "actor-mfrggzdfmztwq2lk",
                Pseudonym.of(Bytes.ofText("abcdefghij")).token());
        assertThrows(IllegalArgumentException.class, () -> Pseudonym.of(Bytes.ofText("abc")));
    }
}
