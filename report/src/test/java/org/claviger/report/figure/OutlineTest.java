package org.claviger.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.claviger.model.text.Limits;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.figure.Outline.Item;
import org.claviger.report.figure.Outline.Section;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Promise: who does not see the picture reads in an outline what it shows, every box and every line. */
@DisplayName("What the picture shows can be read")
class OutlineTest {
    private static String told(Outline outline) {
        List<String> lines = new ArrayList<>(List.of(outline.summary()));
        outline.sections().forEach(section -> tell(section, "", lines));
        return String.join("\n", lines) + "\n";
    }

    private static void tell(Section section, String indent, List<String> lines) {
        lines.add(indent + "# " + section.heading()
                + (section.caption().isEmpty() ? "" : " (" + section.caption() + ")")
                + section.of().map(ref -> " <" + ref + ">").orElse(""));
        section.items().forEach(item -> tell(item, indent + "- ", lines));
        section.sections().forEach(inner -> tell(inner, indent + "#", lines));
    }

    private static void tell(Item item, String indent, List<String> lines) {
        lines.add(indent + item.text());
        item.within().forEach(inner -> tell(inner, "  " + indent, lines));
    }

    @Test
    @DisplayName("Places, wallets, and what crosses the boundary, in this order, with names that can be links")
    void the_outline_tells_what_the_picture_shows() {
        Model model = Environments.read("""
                claviger: 1
                system: {id: small, name: Small custody}
                locations: {vault: {name: Vault, kind: vault, country: CH}}
                suppliers: {vendor: {name: Vendor, boundary: connected}}
                roles:
                  helper: {name: Helper, boundary: connected, employed-by: supplier/vendor}
                  officer: {name: Officer, boundary: inside}
                components:
                  page: {name: Page, kind: display, boundary: connected, supplier: supplier/vendor, administered-by: [role/helper]}
                  rack: {name: Rack, kind: server, boundary: inside, location: location/vault, administered-by: [role/officer, supplier/vendor]}
                  hsm: {name: Signer, kind: hsm, boundary: inside, hosted-on: component/rack, administered-by: [role/officer]}
                  spare: {name: Spare, boundary: inside, connects-to: [component/hsm, component/page]}
                keys:
                  hot: {type: private-key, criticality: critical, in: component/hsm}
                  copy: {type: backup, in: location/vault}
                wallets:
                  hot: {name: Hot, scheme: {threshold: 1, of: [key/hot]}, temperature: hot, value: 2M USD}
                  lost: {name: Lost}
                """);

        Outline outline = EnvironmentFigure.alternative(model);

        assertEquals("The environment of Small custody", outline.title());
        assertEquals("""
                4 components: 3 inside, 1 connected.
                # Inside the Trusted Environment
                ## Vault (Vault, CH) <location/vault>
                #- Rack, Server
                  #- Signer, HSM; holds 1 \u00d7 private key (critical)
                #- Kept at this place: 1 \u00d7 backup
                ## Place not stated (Place)
                #- Spare, Component
                ## Roles
                #- Officer, Role
                # Connected
                ## Vendor (Connected \u00b7 supplier) <supplier/vendor>
                #- Page, Display
                #- Helper, Role
                # Wallets
                - Hot, Hot wallet, 1 of 1 \u00b7 2M USD
                  - Signed for on Signer
                - Lost, Wallet
                  - Where it is signed for is not stated
                # What crosses the boundary
                - Vendor administers Rack
                - Spare connects to Page
                # What acts within the boundary
                - Officer administers Rack, Signer
                - Spare connects to Signer
                # What acts beyond the boundary
                - Helper administers Page
                """, told(outline));
        Item crossing = outline.sections().get(3).items().getFirst();
        assertEquals(List.of(Ref.parse("supplier/vendor"), Ref.parse("component/rack")), crossing.elements());
    }

    @Test
    @DisplayName("Every component and wallet of a large model has its item once, though the picture folds them")
    void nothing_is_folded() {
        for (Model model : List.of(
                Environments.generated(300, 12, 1),
                ModelFile.read(Path.of("../examples/demonstration.yaml"), Limits.DEFAULT)
                        .model()
                        .orElseThrow())) {
            Outline outline = EnvironmentFigure.alternative(model);
            List<Ref> shown = outline.sections().stream()
                    .filter(section -> !section.heading().startsWith("What "))
                    .flatMap(section -> Stream.concat(
                            section.items().stream(),
                            section.sections().stream().flatMap(in -> in.items().stream())))
                    .flatMap(OutlineTest::subjects)
                    .filter(ref -> ref.kind() == Kind.COMPONENT || ref.kind() == Kind.WALLET)
                    .toList();
            assertEquals(shown.size(), shown.stream().distinct().count());
            assertEquals(
                    Stream.concat(
                                    model.components().keySet().stream().map(id -> new Ref(Kind.COMPONENT, id)),
                                    model.wallets().keySet().stream().map(id -> new Ref(Kind.WALLET, id)))
                            .collect(Collectors.toSet()),
                    shown.stream().collect(Collectors.toSet()));
        }
    }

    /** What an item and those within it are about; not what a wallet is signed for on. */
    private static Stream<Ref> subjects(Item item) {
        return item.parts().getFirst() instanceof Outline.Name name
                ? Stream.concat(
                        Stream.of(name.element()), item.within().stream().flatMap(OutlineTest::subjects))
                : Stream.empty();
    }

    @Test
    @DisplayName("Lines that cross in the picture cross in the outline")
    void what_crosses_is_the_same() {
        Model model = Environments.coldWallet();
        String told = told(EnvironmentFigure.alternative(model));
        assertTrue(told.contains("# What crosses the boundary\n- Signing page connects to Device A\n"), told);
        assertTrue(told(EnvironmentFigure.alternative(
                        Environments.read("claviger: 1\nsystem: {id: s}\ncomponents: {a: {boundary: inside}}\n")))
                .contains("- The model states nothing that crosses the boundary."));
    }

    @Test
    @DisplayName("Without components it says what to write first")
    void an_empty_model_says_what_to_write() {
        Outline outline = EnvironmentFigure.alternative(Environments.empty());
        assertTrue(outline.summary().startsWith("No component is described yet."));
        assertEquals(List.of(), outline.sections());
    }
}
