package org.claviger.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claviger.model.Model;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.junit.jupiter.api.Test;

/** Who and what is in the picture. */
class SceneTest {

    @Test
    void every_component_and_wallet_is_in_exactly_one_box_at_every_detail() {
        for (Detail finest : Detail.values()) {
            for (int seed = 1; seed <= 6; seed++) {
                Model model = Environments.generated(50 * seed, seed * 2, seed);
                List<Ref> shown = Composition.of(model, finest)
                        .all()
                        .flatMap(box -> box.shows().stream())
                        .filter(ref -> ref.kind() == Kind.COMPONENT || ref.kind() == Kind.WALLET)
                        .toList();
                assertEquals(model.components().size() + model.wallets().size(), shown.size());
                assertEquals(shown.size(), Set.copyOf(shown).size());
            }
        }
    }

    @Test
    void up_to_forty_components_of_an_ordinary_system_are_drawn_one_by_one() {
        assertEquals(
                Detail.EACH,
                Composition.of(Environments.branches(40), Detail.EACH).detail());
        assertFalse(Composition.of(Environments.branches(300), Detail.EACH).detail() == Detail.EACH);
    }

    @Test
    void a_hosted_component_is_drawn_in_its_host_unless_the_boundary_lies_between_them() {
        Scene scene = scene("""
                components:
                  rack: {kind: server, boundary: inside}
                  vm: {kind: server, boundary: inside, hosted-on: component/rack}
                  page: {kind: display, boundary: connected, hosted-on: component/rack}
                """);
        assertEquals(
                List.of("component/vm"),
                box(scene, "component/rack").inner().stream().map(Box::key).toList());
        assertEquals(List.of(new Line("component/rack", "component/page", LineKind.HOSTS, true)), scene.lines());
    }

    @Test
    void components_that_host_each_other_are_drawn_side_by_side() {
        Scene scene = scene("""
                components:
                  a: {boundary: inside, hosted-on: component/b}
                  b: {boundary: inside, hosted-on: component/a}
                  c: {boundary: inside, hosted-on: component/c}
                """);
        assertEquals(2, scene.lines().size());
        assertTrue(box(scene, "component/a").inner().isEmpty());
    }

    @Test
    void only_roles_that_act_across_the_boundary_or_on_several_components_have_a_box() {
        Scene scene = scene("""
                roles:
                  one: {boundary: inside}
                  several: {boundary: inside}
                  vendor: {boundary: connected}
                components:
                  a: {boundary: inside, administered-by: [role/one, role/several, role/vendor]}
                  b: {boundary: inside, administered-by: [role/several]}
                """);
        Set<String> roles = scene.all()
                .map(Box::key)
                .filter(key -> key.startsWith("role/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("role/several", "role/vendor"), roles);
    }

    @Test
    void a_box_shows_three_sorts_of_key_material_the_critical_first_and_counts_the_rest() {
        Scene scene = scene("""
                components:
                  hsm: {kind: hsm, boundary: inside}
                keys:
                  a: {type: credential, criticality: ordinary, in: component/hsm}
                  b: {type: encryption-key, criticality: important, in: component/hsm}
                  c: {type: private-key, criticality: critical, in: component/hsm}
                  d: {type: private-key, criticality: critical, in: component/hsm}
                  e: {type: backup, in: component/hsm}
                  f: {type: private-key, criticality: critical, state: destroyed, in: component/hsm}
                """);
        List<String> chips = box(scene, "component/hsm").face().chips().stream()
                .flatMap(List::stream)
                .map(Chip::text)
                .toList();
        assertEquals(List.of("private key \u00d72", "encryption key", "credential", "+1"), chips);
    }

    @Test
    void what_crosses_the_boundary_and_what_signs_is_never_left_out() {
        Model model = Environments.generated(300, 12, 1);
        Scene scene = Composition.of(model, Detail.EACH);
        assertTrue(scene.omitted() > 0);
        assertTrue(scene.lines().stream().anyMatch(Line::crossing));
        assertTrue(scene.lines().stream().anyMatch(line -> line.to().startsWith("wallet")));
    }

    private static Scene scene(String sections) {
        return Composition.of(Environments.read("claviger: 1\nsystem: {id: s}\n" + sections), Detail.EACH);
    }

    private static Box box(Scene scene, String key) {
        return Optional.of(scene.all().filter(box -> box.key().equals(key)).toList())
                .filter(boxes -> boxes.size() == 1)
                .map(List::getFirst)
                .orElseThrow();
    }
}
