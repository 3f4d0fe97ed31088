package org.claviger.analysis.relations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.analysis.relations.References.Reference;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.claviger.model.text.Limits;
import org.claviger.model.value.Ref;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Promise: of every element one sees who refers to it, and in which field. */
@DisplayName("Of every element one sees who refers to it")
class ReferencesTest {
    @Test
    @DisplayName("Nested fields are told with the way to them; places in lists are not")
    void referencesAreToldWithTheirFields() {
        Model model = ModelFile.read(Path.of("../examples/eth-cold.yaml"), Limits.DEFAULT)
                .model()
                .orElseThrow();
        References references = References.of(model);

        assertEquals(
                Map.of(
                        Ref.parse("key/owner-a"), List.of(List.of("in")),
                        Ref.parse("workflow/cold-transfer"), List.of(List.of("steps", "on"))),
                references.elementsTo(Ref.parse("component/device-a")));
        assertEquals(
                List.of(new Reference(Optional.of(Ref.parse("wallet/cold")), List.of("scheme", "of"))),
                references.to(Ref.parse("key/owner-a")));
        assertEquals(
                List.of(new Reference(Optional.of(Ref.parse("key/owner-a-seed")), List.of("copies", "in"))),
                references.to(Ref.parse("component/vault-zurich")));
        assertEquals(
                List.of(new Reference(Optional.empty(), List.of("system", "accountable"))),
                references.to(Ref.parse("role/ciso")));
    }

    @Test
    @DisplayName("A field that names an element twice is told once; one that names nothing there is told too")
    void eachFieldIsToldOnce() {
        Model model = ModelFile.read("test.yaml", """
                        claviger: 1
                        system: {id: small}
                        locations: {"2025": {controlled-by: [role/nobody, role/nobody]}}
                        """).model().orElseThrow();
        assertEquals(
                List.of(new Reference(Optional.of(Ref.parse("location/2025")), List.of("controlled-by"))),
                References.of(model).to(Ref.parse("role/nobody")));
        assertEquals(List.of(), References.of(model).to(Ref.parse("role/else")));
    }
}
