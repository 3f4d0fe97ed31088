package org.claviger.analysis.relations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.analysis.relations.Chain.Step;
import org.claviger.model.Elements;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.claviger.model.text.Limits;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Promise: from any element one sees its whole chain, from the key to the acceptance of what remains, gaps included, and
 * nothing that does not belong to it.
 */
@DisplayName("Each thing has its whole chain, and no more")
class ChainTest {
    /** Two wallets that share nothing but a pipeline's registry; one threat names its keys, one does not. */
    private static final Model TWO_WALLETS = model("""
            claviger: 1
            system: {id: two}
            locations:
              bank: {name: Bank}
              office: {name: Office}
            roles:
              signer: {name: Signer}
              operator: {name: Operator}
            persons:
              p1: {roles: [role/signer]}
            suppliers:
              maker: {name: Maker}
            components:
              rack: {kind: server, location: location/office}
              hsm: {kind: hsm, hosted-on: component/rack, supplier: supplier/maker}
              device: {kind: hardware-wallet, location: location/office, connects-to: [component/hsm]}
              page: {kind: display, hosted-on: component/rack}
            keys:
              seed: {type: seed-phrase, copies: [{medium: metal, in: location/bank, encrypted-by: key/wrap}]}
              wrap: {type: encryption-key, in: component/rack}
              cold: {type: private-key, derived-from: key/seed, in: component/device, held-by: role/signer}
              hot: {type: private-key, in: component/hsm}
              spare: {type: backup, backup-of: [key/hot], in: location/bank}
            wallets:
              cold: {scheme: {threshold: 1, of: [key/cold]}, workflow: workflow/ceremony}
              hot: {scheme: {threshold: 1, of: [key/hot]}, workflow: workflow/withdrawal}
            workflows:
              ceremony: [{step: sign, on: component/device, by: role/signer}]
              withdrawal: [{step: display, sees: component/page, by: role/operator}, {step: sign, on: component/hsm}]
            threats:
              page-swapped: {targets: [component/page], at-stake: [wallet/hot]}
              bank-robbed: {targets: [location/bank]}
              seed-copied: {targets: [location/bank], key-material: [key/seed]}
              ceremony-forced: {targets: [workflow/ceremony]}
            controls:
              decoding: {against: [threat/page-swapped], implements: 1.03.2.1, procedure: document/manual, where: component/page}
              seal: {against: [threat/seed-copied, threat/bank-robbed], state: in-place}
              guard: {against: [threat/ceremony-forced], state: retired}
              lamp: {where: component/device, one-off: Bolted on}
            tasks:
              challenge: {control: control/decoding, every: 1 month}
              count: {control: control/seal, every: 1 quarter, for: [1.03.3.1]}
            compromise-plans:
              hot: {covers: [key/hot]}
              seeds: {key-types: [seed-phrase], scenarios: [threat/bank-robbed], procedure: document/manual}
            documents:
              manual: {title: Manual, requirements: 1.03.2.1}
            reviews:
              autumn: {changed: ["threat/page-swapped widened, see control/decoding", "not/a-ref, https://threat/x, threat/page-swapped/old"]}
            acceptances:
              page: {of: [threat/page-swapped], record: document/manual}
            risks:
              web: {threats: [threat/page-swapped], treatment: [treatment/own-page]}
              robbery: {threats: [threat/bank-robbed, threat/seed-copied]}
            treatments:
              own-page: {actions: [{title: Build it, controls: [control/decoding]}]}
            """);

    private static final Chains CHAINS = Chains.of(TWO_WALLETS);

    private static Model model(String yaml) {
        return ModelFile.read("test.yaml", yaml).model().orElseThrow();
    }

    private static Model example(String name) {
        return ModelFile.read(Path.of("../examples").resolve(name), Limits.DEFAULT)
                .model()
                .orElseThrow();
    }

    /** The steps at which something stands, as ids, in order. */
    private static Map<Step, List<String>> told(Chain chain) {
        Map<Step, List<String>> told = new LinkedHashMap<>();
        chain.links().stream()
                .filter(link -> !link.empty())
                .forEach(link -> told.put(
                        link.step(),
                        Stream.concat(
                                        link.elements().stream().map(Ref::id),
                                        link.requirements().stream().map(RequirementId::text))
                                .toList()));
        return told;
    }

    private static List<String> at(String ref, Step step) {
        return told(CHAINS.of(Ref.parse(ref))).getOrDefault(step, List.of());
    }

    @Test
    @DisplayName("A cold key leads to its wallet, its ceremony, the swapped page, and the work that notices it")
    void aKeyLeadsToTheWorkOfItsControls() {
        Map<Step, List<String>> told = told(Chain.of(example("eth-cold.yaml"), Ref.parse("key/owner-a")));

        Map<Step, List<String>> expected = new LinkedHashMap<>();
        expected.put(Step.KEYS, List.of("owner-a", "owner-a-seed"));
        expected.put(Step.WALLETS, List.of("cold"));
        expected.put(Step.WORKFLOWS, List.of("cold-transfer"));
        expected.put(Step.COMPONENTS, List.of("device-a", "vault-zurich"));
        expected.put(Step.LOCATIONS, List.of("singapore"));
        expected.put(Step.PEOPLE, List.of("signer-a"));
        expected.put(Step.THREATS, List.of("page-swapped"));
        expected.put(Step.CONTROLS, List.of("page-monitoring"));
        expected.put(Step.TASKS, List.of("page-integrity"));
        assertEquals(expected, told);
    }

    @Test
    @DisplayName(
            "What a chain should have and does not is seen as a gap; a control that acts against nothing as an end")
    void gapsAreSeen() {
        Chain workflow = Chain.of(example("eth-cold.yaml"), Ref.parse("workflow/cold-transfer"));
        assertTrue(workflow.at(Step.REQUIREMENTS).gap());
        assertFalse(workflow.at(Step.RISKS).gap());
        assertEquals(
                List.of("independent-decoding"),
                workflow.at(Step.CONTROLS).ends().stream().map(Ref::id).toList());

        assertEquals(List.of("guard"), at("threat/ceremony-forced", Step.CONTROLS));
        assertEquals(
                List.of(Ref.parse("threat/ceremony-forced")),
                CHAINS.of(Ref.parse("key/cold")).at(Step.THREATS).ends(),
                "a retired control does not hold the chain");
    }

    @Test
    @DisplayName("A key's chain has what gives it back, and the wallets of what it gives back")
    void keyMaterialIsFollowedBothWays() {
        assertEquals(List.of("seed", "wrap", "cold"), at("key/wrap", Step.KEYS));
        assertEquals(List.of("cold"), at("key/wrap", Step.WALLETS));
        assertEquals(List.of("seed", "wrap", "cold"), at("key/cold", Step.KEYS));
        assertEquals(List.of("hot", "spare"), at("key/spare", Step.KEYS));
        assertEquals(List.of("hot"), at("key/spare", Step.WALLETS));
    }

    @Test
    @DisplayName("A threat that says which keys it means is a threat to those only")
    void whatAThreatSaysIsBelieved() {
        assertEquals(List.of("seed", "cold"), at("threat/seed-copied", Step.KEYS));
        assertEquals(List.of("seed", "cold", "hot", "spare"), at("threat/bank-robbed", Step.KEYS));
        assertEquals(List.of("page-swapped", "bank-robbed"), at("key/spare", Step.THREATS));
        assertEquals(List.of("hot"), at("threat/page-swapped", Step.WALLETS));
    }

    @Test
    @DisplayName("A component's chain has what it runs on, not what it is connected with")
    void connectionsAreNotFollowed() {
        assertEquals(List.of("device"), at("component/device", Step.COMPONENTS));
        assertEquals(List.of("rack", "hsm"), at("component/hsm", Step.COMPONENTS));
        assertEquals(List.of("rack", "hsm", "page"), at("component/rack", Step.COMPONENTS));
        assertEquals(List.of(), at("component/device", Step.SUPPLIERS));
    }

    @Test
    @DisplayName("A risk, a treatment, an acceptance and a plan lead through their threats")
    void theRegisterLeadsThroughItsThreats() {
        for (String ref : List.of("risk/web", "treatment/own-page", "acceptance/page")) {
            Map<Step, List<String>> told = told(CHAINS.of(Ref.parse(ref)));
            assertEquals(List.of("hot"), told.get(Step.WALLETS), ref);
            assertEquals(List.of("page-swapped"), told.get(Step.THREATS), ref);
            assertEquals(List.of("decoding"), told.get(Step.CONTROLS), ref);
            assertEquals(List.of("challenge"), told.get(Step.TASKS), ref);
            assertEquals(List.of("1.03.2.1"), told.get(Step.REQUIREMENTS), ref);
            assertEquals(List.of("web"), told.get(Step.RISKS), ref);
            assertEquals(List.of("own-page"), told.get(Step.TREATMENTS), ref);
            assertEquals(List.of("page"), told.get(Step.ACCEPTANCES), ref);
            assertEquals(List.of("manual"), told.get(Step.DOCUMENTS), ref);
            assertEquals(List.of("autumn"), told.get(Step.REVIEWS), ref);
        }
        assertEquals(List.of("seed"), at("compromise-plan/seeds", Step.KEYS));
        assertEquals(List.of("bank-robbed"), at("compromise-plan/seeds", Step.THREATS));
        assertEquals(List.of("hot", "seeds"), at("key/hot", Step.COMPROMISE_PLANS));
    }

    @Test
    @DisplayName("An element that is not held stands alone at its step")
    void theElementStandsAloneAtItsStep() {
        assertEquals(List.of("robbery"), at("risk/robbery", Step.RISKS));
        assertEquals(List.of("bank-robbed"), at("threat/bank-robbed", Step.THREATS));
        assertEquals(List.of("count"), at("task/count", Step.TASKS));
        assertEquals(List.of("seal"), at("task/count", Step.CONTROLS));
    }

    @Test
    @DisplayName("A requirement and a document lead to what is done for them, not to all that is held")
    void requirementsAndDocumentsEndAtThreats() {
        Map<Step, List<String>> expected = new LinkedHashMap<>();
        expected.put(Step.THREATS, List.of("page-swapped"));
        expected.put(Step.CONTROLS, List.of("decoding"));
        expected.put(Step.TASKS, List.of("challenge"));
        expected.put(Step.REQUIREMENTS, List.of("1.03.2.1"));
        expected.put(Step.DOCUMENTS, List.of("manual"));
        assertEquals(expected, told(CHAINS.of(new RequirementId("1.03.2.1"))));

        expected.put(Step.COMPROMISE_PLANS, List.of("seeds"));
        expected.put(Step.ACCEPTANCES, List.of("page"));
        assertEquals(expected, told(CHAINS.of(Ref.parse("document/manual"))));

        assertEquals(
                Map.of(Step.TASKS, List.of("count"), Step.REQUIREMENTS, List.of("1.03.3.1")),
                told(CHAINS.of(new RequirementId("1.03.3.1"))));
    }

    @Test
    @DisplayName("A review covers what its minutes name")
    void aReviewCoversWhatItsMinutesName() {
        assertEquals(List.of("page-swapped"), at("review/autumn", Step.THREATS));
        assertEquals(List.of("decoding"), at("review/autumn", Step.CONTROLS));
        assertEquals(List.of("autumn"), at("wallet/hot", Step.REVIEWS));
        assertEquals(List.of(), at("wallet/cold", Step.REVIEWS));
    }

    @Test
    @DisplayName("The chain of an element that is not there is empty, and every step is there to be shown")
    void anUnknownElementHasAnEmptyChain() {
        Chain chain = CHAINS.of(Ref.parse("key/none"));
        assertEquals(Map.of(), told(chain));
        assertEquals(
                List.of(Step.values()),
                chain.links().stream().map(Chain.Link::step).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"eth-cold.yaml", "ronin-2022.yaml", "bybit-2025.yaml", "demonstration.yaml"})
    @DisplayName("Membership is mutual: threat and control, control and task, threat and what is held, things held")
    void membershipIsMutual(String name) {
        Model model = example(name);
        Chains chains = Chains.of(model);
        Map<Ref, Set<Ref>> members = Elements.of(model).refs().stream()
                .collect(Collectors.toMap(
                        ref -> ref,
                        ref -> chains.of(ref).links().stream()
                                .map(Chain.Link::elements)
                                .flatMap(Collection::stream)
                                .collect(Collectors.toSet())));
        members.forEach((from, all) -> {
            assertTrue(all.contains(from), () -> from + " is not in its own chain");
            all.stream()
                    .filter(to -> mutual(from.kind(), to.kind()))
                    .forEach(to ->
                            assertTrue(members.getOrDefault(to, Set.of()).contains(from), () -> from + " has " + to));
        });
    }

    private static boolean mutual(Kind from, Kind to) {
        Set<Kind> other =
                Set.of(Kind.DOCUMENT, Kind.REVIEW, Kind.COMPROMISE_PLAN, Kind.RISK, Kind.TREATMENT, Kind.ACCEPTANCE);
        return !other.contains(from) && !other.contains(to);
    }

    @Test
    @DisplayName(
            "No chain is the whole model: of the demonstration, at most half of what is held and half of the threats")
    void noChainIsTheWholeModel() {
        Model model = example("demonstration.yaml");
        Chains chains = Chains.of(model);
        for (Kind kind : List.of(Kind.KEY, Kind.WALLET, Kind.WORKFLOW, Kind.COMPONENT, Kind.THREAT)) {
            for (String id : Elements.of(model, kind).keySet()) {
                Chain chain = chains.of(new Ref(kind, id));
                int keys = chain.at(Step.KEYS).elements().size();
                int threats = chain.at(Step.THREATS).elements().size();
                assertTrue(2 * keys <= model.keys().size(), () -> kind + " " + id + " has " + keys + " keys");
                assertTrue(2 * threats <= model.threats().size(), () -> kind + " " + id + ": " + threats + " threats");
            }
        }
    }
}
