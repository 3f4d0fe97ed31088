package org.claviger.server.wallets;

import java.util.List;
import java.util.Optional;
import org.claviger.analysis.structure.CompromiseEvent;
import org.claviger.analysis.structure.TreeNode;
import org.claviger.model.Person;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.systems.OpenSystem;

/** What the gates and events of a structure say, in words. */
final class NodeWords {
    private final OpenSystem here;

    NodeWords(OpenSystem here) {
        this.here = here;
    }

    /** What happens. */
    Phrase what(TreeNode node) {
        Phrase element = node.element()
                .map(this::named)
                .or(() -> several(node.name()))
                .orElseGet(() -> node.name().isEmpty() ? Phrase.of("") : Phrase.code(node.name()));
        return switch (node.function()) {
            case "theft" -> Phrase.of("Somebody else moves the assets of ").then(element);
            case "loss" ->
                Phrase.of("Nobody moves the assets of ").then(element).then(" any more");
            case "subverted" -> element.then(" signs for somebody else");
            case "usable" -> element.then(" can be used");
            case "exposed" -> element.then(" is known to somebody else");
            case "deceived" ->
                Phrase.of("who signs with ").then(element).then(" is deceived").then(workflow(node));
            case "compromised" -> element.then(" obeys somebody else");
            case "broken" -> element.then(" is read out");
            case "entered" -> element.then(" is entered");
            case "fallen" ->
                element.then(node.name().contains("(1 of ") || node.element().isPresent() ? " falls" : " fall");
            case "defeated" -> element.then(" is defeated").then(step(node));
            case "unavailable" -> element.then(" is available to nobody");
            case "gone" ->
                element.then(node.name().contains("(1 of ") || node.element().isPresent() ? " is gone" : " are gone");
            case "" -> node.name().isEmpty() ? group(node) : event(new CompromiseEvent(node.name()).part(), element);
            default -> element.then(" " + node.function());
        };
    }

    /** {@code fallen(2 of role/a, role/b)}: so many of those who fill these roles. */
    private Optional<Phrase> several(String name) {
        int of = name.indexOf(" of ");
        if (of < 0 || !name.endsWith(")")) {
            return Optional.empty();
        }
        String needed = name.substring(name.indexOf('(') + 1, of);
        Phrase several = Phrase.of(needed.equals("1") ? "one of " : needed + " of ");
        String between = "";
        for (String each :
                name.substring(of + " of ".length(), name.length() - 1).split(", ", -1)) {
            several = several.then(between).then(ref(each).map(here::link).orElse(Phrase.code(each)));
            between = ", ";
        }
        return Optional.of(several);
    }

    private static Phrase group(TreeNode node) {
        boolean signers = node.below().stream().allMatch(each -> each.function().equals("subverted"));
        return Phrase.of(
                signers
                        ? "enough signers"
                        : node.needed() == 1
                                ? "one of these"
                                : node.needed() == node.of() ? "all of these together" : "enough of these");
    }

    /** An element by its name; a person, who is a pseudonym, with the roles that they fill. */
    Phrase named(Ref ref) {
        List<Ref> roles = Optional.ofNullable(
                        ref.kind() == Kind.PERSON ? here.model().persons().get(ref.id()) : null)
                .map(Person::roles)
                .orElse(List.of());
        return roles.isEmpty()
                ? here.link(ref)
                : here.link(ref)
                        .then(Phrase.quiet(" ("
                                + String.join(
                                        ", ", roles.stream().map(here::name).toList()) + ")"));
    }

    private static Phrase event(String part, Phrase element) {
        return part.isEmpty() ? element.then(" itself falls") : element.then(" " + part);
    }

    private Phrase workflow(TreeNode node) {
        int comma = node.name().indexOf(", ");
        return comma < 0
                ? Phrase.of("")
                : ref(node.name().substring(comma + 2, node.name().length() - 1).split("@", 2)[0])
                        .map(ref -> Phrase.of(" in ").then(here.link(ref)))
                        .orElseGet(() -> Phrase.of(""));
    }

    private static Phrase step(TreeNode node) {
        int hash = node.name().indexOf('#');
        return hash < 0
                ? Phrase.of("")
                : Phrase.of(" at step " + node.name().substring(hash + 1).split("[)@]", 2)[0]);
    }

    private static Optional<Ref> ref(String text) {
        for (Kind kind : Kind.values()) {
            if (text.startsWith(kind.word() + "/")) {
                return Optional.of(new Ref(kind, text.substring(kind.word().length() + 1)));
            }
        }
        return Optional.empty();
    }

    /** How many of the nodes below must happen: {@code any of 4}. */
    static String needed(TreeNode node) {
        if (node.event() || node.of() < 2) {
            return "";
        }
        return node.needed() == 1
                ? "any of " + node.of()
                : node.needed() == node.of() ? "all " + node.of() : node.needed() + " of " + node.of();
    }
}
