package org.claviger.ledger;

import java.util.UUID;
import org.claviger.model.value.Sha256;

/** One entry whose bytes, digest and leaf were computed by another program (Python's json and hashlib). */
final class Samples {
    static final UUID SYSTEM = UUID.fromString("0b8f7e0e-5c3f-4c58-9a55-0f3f9d0c1f6a");
    static final Form FORM = new Form("model/put", 1);
    static final Pseudonym ACTOR = new Pseudonym("actor-mfrggzdfmztwq2lk");
    static final Dates DATES = new Dates(Moment.parse("2026-10-02"), Moment.parse("2026-11-20"), (Moment.Exact)
            Moment.parse("2026-11-23T22:57:23.123Z"));
    static final Payload PAYLOAD =
            new Payload(Bytes.ofText("{\"part\":\"wallet/cold\",\"value\":{\"name\":\"Cold wallet\"}}"), salt());

    static final Sha256 COMMITMENT = new Sha256("5486bd660deb1805d95986b36dc91e224093a11bd4d541cb4baee0a6b4750394");
    static final String ENVELOPE = "{\"actor\":\"actor-mfrggzdfmztwq2lk\",\"happened\":\"2026-10-02\","
            + "\"heard\":\"2026-11-20\",\"payload\":\"" + COMMITMENT + "\","
            + "\"recorded\":\"2026-11-23T22:57:23.123Z\",\"seq\":7,"
            + "\"system\":\"0b8f7e0e-5c3f-4c58-9a55-0f3f9d0c1f6a\",\"type\":\"model/put\",\"version\":1}";
    static final String LEAF = "ca73189c754899f5621f8a0635a6f4941b8956063cfee5a235e55df0817e73ed";

    private Samples() {}

    static SealedEntry entry() {
        return SealedEntry.seal(SYSTEM, 7, FORM, ACTOR, DATES, PAYLOAD);
    }

    private static Bytes salt() {
        byte[] salt = new byte[Payload.SALT];
        for (int i = 0; i < salt.length; i++) {
            salt[i] = (byte) i;
        }
        return Bytes.of(salt);
    }
}
