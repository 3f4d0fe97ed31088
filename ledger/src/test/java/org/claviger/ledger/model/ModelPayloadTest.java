package org.claviger.ledger.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.claviger.ledger.Bytes;
import org.claviger.ledger.Form;
import org.claviger.ledger.Parsed;
import org.claviger.ledger.Parsed.Reason;
import org.claviger.ledger.Parsed.Refused;
import org.claviger.ledger.model.ModelEntry.Imported;
import org.claviger.ledger.model.ModelEntry.Put;
import org.claviger.ledger.model.ModelEntry.Removed;
import org.claviger.ledger.model.ModelEntry.Renamed;
import org.claviger.model.Model;
import org.claviger.model.binding.Unbinder;
import org.claviger.model.text.Node;
import org.claviger.model.text.Position;
import org.claviger.model.value.Ref;
import org.claviger.model.value.ValueFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise: an entry of the model is written in one way, and every form ever written stays readable. */
class ModelPayloadTest {
    private static final Part COLD = Part.parse("wallet/cold");

    private static void written(ModelEntry entry, String form, String json) {
        assertEquals(form, ModelPayload.form(entry).toString());
        assertEquals(json, ModelPayload.bytes(entry).text());
        assertEquals(
                entry,
                ModelPayload.read(ModelPayload.form(entry), Bytes.ofText(json)).orThrow());
    }

    private static Reason refusal(Form form, String json) {
        return assertInstanceOf(Refused.class, ModelPayload.read(form, Bytes.ofText(json)), json)
                .reason();
    }

    /** These texts are never edited: ledgers hold them. */
    @Test
    void theFormsOfTheFirstDay() {
        Model model = Histories.model("""
                system: {id: eth-cold, name: Cold ETH, target-level: 2}
                keys: {a: {type: private-key, extractable: false, copies: [{medium: metal, sealed: true}]}}
                wallets: {cold: {name: "12", scheme: {threshold: 1, of: [key/a]}, value: 1.4B USD, note: "say \\"yes\\"\\n"}}
                workflows: {w: [{step: sign}]}
                """);
        List<String> puts = Changes.parts(model).entrySet().stream()
                .map(each -> ModelPayload.bytes(new Put(each.getKey(), each.getValue()))
                        .text())
                .toList();
        assertEquals(
                List.of(
                        "{\"part\":\"system\",\"value\":{\"id\":\"eth-cold\",\"name\":\"Cold ETH\",\"target-level\":2}}",
                        "{\"part\":\"key/a\",\"value\":{\"type\":\"private-key\",\"extractable\":false,"
                                + "\"copies\":[{\"medium\":\"metal\",\"sealed\":true}]}}",
                        "{\"part\":\"wallet/cold\",\"value\":{\"name\":\"12\",\"scheme\":{\"threshold\":1,\"of\":[\"key/a\"]},"
                                + "\"value\":\"1.4B USD\",\"note\":\"say \\\"yes\\\"\\n\"}}",
                        "{\"part\":\"workflow/w\",\"value\":[{\"step\":\"sign\"}]}"),
                puts);
        written(
                new Put(
                        COLD,
                        Content.of(Unbinder.unbind(
                                model.wallets().values().iterator().next()))),
                "model/put 1",
                puts.get(2));
        written(
                new Imported("eth-cold.yaml", Histories.DIGEST, 1),
                "model/imported 1",
                "{\"file\":\"eth-cold.yaml\",\"sha256\":\"" + Histories.DIGEST + "\",\"language\":1}");
        written(
                new ModelEntry.Noted("blind-signing@workflow/cold is set aside"),
                "model/noted 1",
                "{\"words\":\"blind-signing@workflow/cold is set aside\"}");
        written(new Removed(COLD), "model/removed 1", "{\"part\":\"wallet/cold\"}");
        written(new Removed(Part.Single.CRITERIA), "model/removed 1", "{\"part\":\"criteria\"}");
        written(
                new Renamed(Ref.parse("wallet/cold"), Ref.parse("wallet/vault")),
                "model/renamed 1",
                "{\"from\":\"wallet/cold\",\"to\":\"wallet/vault\"}");
    }

    static Stream<Model> models() {
        return Stream.concat(
                Histories.examples().map(Histories::example),
                Stream.iterate(1L, seed -> seed + 1).limit(30).map(seed -> new AnyModels(seed, 0.5).next()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyPartOfAnyModelReadsBackEqual(Model model) {
        Changes.parts(model).forEach((part, content) -> {
            Put put = new Put(part, content);
            assertEquals(
                    put,
                    ModelPayload.read(ModelPayload.PUT, ModelPayload.bytes(put)).orThrow());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\"part\":\"wallet/cold\",\"value\":{}} `        | NOT_CANONICAL",
                "`{\"value\":{},\"part\":\"wallet/cold\"}`         | NOT_CANONICAL",
                "`{\"part\":\"wallet/cold\",\"value\":null}`       | NOT_CANONICAL",
                "`{\"part\":\"wallet/cold\",\"value\":1.5}`        | NOT_CANONICAL",
                "`{\"part\":\"wallet/cold\",\"value\":\"\\u0041\"}` | NOT_CANONICAL",
                "`{\"part\":\"wallet/cold\"}`                      | WRONG_MEMBERS",
                "`{\"part\":\"wallet/cold\",\"value\":{},\"x\":1}` | WRONG_MEMBERS",
                "`{\"part\":\"wallet/cold\",\"value\":{\"a\":1,\"a\":1}}` | NOT_READABLE",
                "`{\"part\":\"wallet/Cold\",\"value\":{}}`         | WRONG_VALUE",
                "`{\"part\":\"purse/cold\",\"value\":{}}`          | WRONG_VALUE",
                "`{\"part\":\"wallets\",\"value\":{}}`             | WRONG_VALUE",
                "`{\"part\":7,\"value\":{}}`                       | WRONG_VALUE",
                "`[]`                                              | NOT_READABLE",
                "``                                                | NOT_READABLE"
            })
    void anyOtherSpellingIsRefused(String json, Reason reason) {
        assertEquals(reason, refusal(ModelPayload.PUT, json));
    }

    @Test
    void formsOfLaterProgramsAreRefusedByName() {
        Refused<?> refused = assertInstanceOf(
                Refused.class, ModelPayload.read(new Form("model/put", 2), Bytes.ofText("{\"part\":\"system\"}")));
        assertEquals(Reason.UNKNOWN_FORM, refused.reason());
        assertTrue(refused.detail().contains("model/put 2"), refused.detail());
        assertEquals(Reason.UNKNOWN_FORM, refusal(new Form("tasks/recorded", 1), "{}"));
    }

    @Test
    void whateverIsReadIsWrittenTheSame() {
        Random random = new Random(1);
        byte[] original = Bytes.ofText(
                        "{\"part\":\"wallet/cold\",\"value\":{\"name\":\"12\",\"n\":12,\"a\":[true,\"\\n\"]}}")
                .toArray();
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = original.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Bytes bytes = Bytes.of(damaged);
            if (ModelPayload.read(ModelPayload.PUT, bytes) instanceof Parsed.Read<ModelEntry>(ModelEntry read)) {
                assertEquals(bytes, ModelPayload.bytes(read));
            }
        }
    }

    /** What a file's escapes can spell, UTF-8 cannot; it must not be lost on the way. */
    @Test
    void halfACharacterSurvives() {
        Put put = new Put(COLD, Content.of(new Node.Scalar("a\ud83db", true, Position.NONE)));
        written(put, "model/put 1", "{\"part\":\"wallet/cold\",\"value\":\"a\\ud83db\"}");
    }

    @Test
    void sizeAndDepthAreBounded() {
        String large = "{\"part\":\"wallet/cold\",\"value\":\"" + "x".repeat(1 << 20) + "\"}";
        assertEquals(Reason.TOO_LARGE, refusal(ModelPayload.PUT, large));
        String deep = "{\"part\":\"wallet/cold\",\"value\":" + "[".repeat(1000) + "]".repeat(1000) + "}";
        assertEquals(Reason.NOT_READABLE, refusal(ModelPayload.PUT, deep));
    }

    @Test
    void renamingIntoAnotherKindOrAnotherFolderIsNoEntry() {
        assertThrows(ValueFormatException.class, () -> new Renamed(Ref.parse("wallet/cold"), Ref.parse("key/cold")));
        assertThrows(ValueFormatException.class, () -> new Imported("home/ada/model.yaml", Histories.DIGEST, 1));
        assertEquals(
                Reason.WRONG_VALUE, refusal(ModelPayload.RENAMED, "{\"from\":\"wallet/cold\",\"to\":\"key/cold\"}"));
    }
}
