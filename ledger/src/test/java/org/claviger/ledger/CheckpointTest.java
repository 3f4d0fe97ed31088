package org.claviger.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.claviger.ledger.Parsed.Refused;
import org.claviger.ledger.tree.Hash;
import org.claviger.model.value.ValueFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: a checkpoint is the text that others sign, byte for byte. */
class CheckpointTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    /** The note text of the example in C2SP tlog-checkpoint. */
    private static final String EXAMPLE = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";

    @Test
    void theExampleOfTheSpecificationReadsAndWrites() {
        Checkpoint read = Checkpoint.parse(Bytes.ofText(EXAMPLE)).orThrow();
        assertEquals("example.com/behind-the-sofa", read.origin());
        assertEquals(20_852_163, read.size());
        assertEquals(
                "0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62",
                read.root().toString());
        assertEquals(EXAMPLE, read.bytes().text());
    }

    @Test
    void anEmptyLedgerHasACheckpoint() {
        Checkpoint empty = new Checkpoint("example.com/1", 0, Hash.EMPTY);
        assertEquals(empty, Checkpoint.parse(empty.bytes()).orThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n1\n" + ROOT + "\n",
                "o\n1\n" + ROOT,
                "o\r\n1\r\n" + ROOT + "\r\n",
                "o\n01\n" + ROOT + "\n",
                "o\n+1\n" + ROOT + "\n",
                "o\n-1\n" + ROOT + "\n",
                "o\n9007199254740992\n" + ROOT + "\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=\n",
                "o\n1\n" + ROOT + "\nextension\n",
                "o\n1\n" + ROOT + "\n\n",
                "o p\n1\n" + ROOT + "\n",
                "o+p\n1\n" + ROOT + "\n",
                "\u00f6\n1\n" + ROOT + "\n"
            })
    void anyOtherTextIsRefused(String text) {
        assertInstanceOf(Refused.class, Checkpoint.parse(Bytes.ofText(text)));
    }

    @Test
    void lengthIsBounded() {
        assertInstanceOf(Refused.class, Checkpoint.parse(Bytes.ofText("o".repeat(1 << 20))));
        assertThrows(ValueFormatException.class, () -> new Checkpoint("o".repeat(256), 0, Hash.EMPTY));
        Checkpoint longest = new Checkpoint("o".repeat(255), CanonicalJson.LARGEST, Hash.EMPTY);
        assertEquals(longest, Checkpoint.parse(longest.bytes()).orThrow());
    }
}
