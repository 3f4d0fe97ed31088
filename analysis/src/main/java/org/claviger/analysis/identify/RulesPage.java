package org.claviger.analysis.identify;

import java.util.stream.Collectors;
import org.claviger.analysis.identify.condition.ConditionFunction;
import org.claviger.knowledge.RuleSet;
import org.claviger.knowledge.ThreatRules.ThreatRule;
import org.claviger.model.ThreatCategory;
import org.claviger.model.shape.Choices;

/** The pages about rules, as Markdown: how to write them, and those of the product. Made from what the program uses. */
public final class RulesPage {
    private static final String WRITING = """
            # Rules

            `claviger identify` finds candidate threats by rules over the architecture. Those of the product are listed in
            [threat-rules](threat-rules.md); your own stand in a folder (`--rules DIR`), in files whose names end in `.yaml`.
            At most 100 files of 1 MB and 500 rules are read. A rule with a mistake is left out and said, with its place; the
            others go on. This page is printed by `claviger reference --of rules`.

            ```yaml
            claviger-knowledge: 1
            kind: threat-rules
            version: "1"
            rules:
              signer-on-two-networks:
                category: signing-infrastructure
                over: component              # system, component, key, wallet, workflow, role, person, supplier, process, location
                kinds: [signing-service]     # only these kinds of component (types of key, schemes of wallet, kinds of process or place)
                when: "component.connectsTo.exists(c, c.exposure == 'internet') && keysOf(component).size() > 0"
                title: '{component} stands on two networks'
                description: What happens to {keys} and {wallets} if {involved} falls.
                vector: From {involved} into the signing zone
                actor: [outsider]
                involves: "component.connectsTo.filter(c, c.exposure == 'internet')"
                keys: "keysOf(component)"    # without it, what the element reaches; so too wallets
                controls: [signing-zone-egress]
                tempo: {range: 1..30 days, source: our red team of 2026}
                techniques: [attack/T1133]
                requirements: ["1.05.2.2"]
                incidents: [kucoin-2020]
            ```

            A candidate is `rule@kind/id`. Ids of rules must not be those of the product and should never change: decisions
            name them. Controls, incidents, techniques and requirements must be known to the product.

            ## Conditions
            Conditions and lists are [CEL](https://cel.dev) over one variable, named after the kind that the rule is over.
            Its fields are those of [the language](language.md) in camel case (`administered-by` is `administeredBy`); `in` is
            `where`. Every element has `id`, `ref` (`component/signer`), `name` (its id where it has none) and `is` (the word of
            its kind). A reference is the element itself: `key.encryptedBy.criticality`. Where elements of several kinds may
            stand (`holders(key)`, `key.where`) they have these four alone; `roles(...)`, `components(...)` and the like give
            those of one kind with all fields. Compare elements by `ref`.

            What is absent has the empty value of its type: `""`, `0`, `false`, `[]`, or an element of which all is empty;
            `has(key.extractable)` tells the two apart. Money is its amount, a span of time its days. Notes cannot be read.
            Key material in the state `destroyed` is not looked at. There is no way to go through all elements of a model.

            An expression has at most 4,000 characters. One evaluation may take 20,000 steps of `exists`, `all`, `filter` and
            `map` together, nested ones included; one rule may take two seconds for all elements. Beyond that the rule is given
            up: it says nothing, and that is said.

            Everything that condition, `involves`, `keys` and `wallets` look at makes the candidate's trigger. Look at what
            matters and at nothing else: a rule that looks at much reopens decisions often.

            ## Texts
            In title, description and vector, braces name what was found: `{component}`, a field of it
            (`{component.supplier}`), `{involved}`, `{keys}`, `{wallets}`.

            ## Functions
            """;

    private static final String TESTING = """

            ## Trying rules
            `claviger identify --test-rules DIR` tries each rule of a folder on its fixture, in a file beside it:

            ```yaml
            claviger-knowledge: 1
            kind: threat-rule-fixtures
            version: "1"
            fixtures:
              signer-on-two-networks:
                trips: {components: {signer: {kind: signing-service, connects-to: component/page}, page: {exposure: internet}}, keys: {k: {in: component/signer}}}
                spares: {/components/page/exposure: restricted}
            ```

            `trips` is an environment, sections of a model, in which the rule must find something; `spares` says what to change
            in it (`null` takes away) so that it finds nothing. Choose the nearest: one fact.
            """;

    private RulesPage() {}

    /** How rules are written and tried, with every function. */
    public static String writing() {
        StringBuilder page = new StringBuilder(WRITING);
        page.append("| function | gives | what it answers | example |\n| --- | --- | --- | --- |\n");
        for (ConditionFunction each : ConditionFunction.all()) {
            page.append("| `").append(each.call()).append("` | ").append(each.gives());
            page.append(" | ")
                    .append(each.meaning())
                    .append(" | `")
                    .append(each.example().replace("|", "\\|"))
                    .append("` |\n");
        }
        return page.append(TESTING).toString();
    }

    /** The rules of a set, by category. */
    public static String listing(RuleSet rules) {
        StringBuilder page = new StringBuilder("# The threat rules of the product\n\n");
        page.append(rules.entries().size())
                .append(
                        " rules, made from the data by `claviger reference --of threat-rules`. [Rules](rules.md) says how they are written.\n");
        for (ThreatCategory category : ThreatCategory.values()) {
            page.append("\n## ")
                    .append(Choices.word(category))
                    .append("\n\n| rule | over | finds | incidents |\n| --- | --- | --- | --- |\n");
            rules.entries().stream()
                    .filter(each -> each.rule().category() == category)
                    .forEach(each -> page.append(row(each)));
        }
        return page.toString();
    }

    private static String row(RuleSet.Entry entry) {
        ThreatRule rule = entry.rule();
        String kinds = rule.kinds().isEmpty() ? "" : ": " + String.join(", ", rule.kinds());
        String incidents = rule.incidents().stream().sorted().collect(Collectors.joining(", "));
        return "| `" + entry.id() + "` | " + Choices.word(rule.over()) + kinds + " | "
                + rule.title().strip() + " | " + incidents + " |\n";
    }
}
