package org.claviger.analysis.structure;

import java.util.List;
import java.util.Optional;
import org.claviger.model.value.Ref;

/**
 * A node of a wallet's structure as one reads it: what happens, and what of the nodes below must happen for it.
 *
 * @param name of the gate or event; of something without a name empty
 * @param element what it is about
 * @param of how many nodes there are below; 0 for an event
 * @param needed how many of those must happen
 * @param below empty for an event, for what is told elsewhere, and where the tree was cut
 * @param elsewhere whether it is told further up, and only named here
 * @param cut whether there is more below than is told
 * @param signers how many of the wallet's signers it reaches; more than one is what makes a quorum less than it seems
 * @param happens whether it happens under the set that was asked about
 */
public record TreeNode(
        String name,
        Optional<Ref> element,
        int of,
        int needed,
        List<TreeNode> below,
        boolean elsewhere,
        boolean cut,
        int signers,
        boolean happens) {
    public TreeNode {
        below = List.copyOf(below);
    }

    /** Whether it is something that happens by itself. */
    public boolean event() {
        return of == 0;
    }

    /** The function of a gate: {@code exposed} of {@code exposed(key/a)}; empty for an event. */
    public String function() {
        int open = name.indexOf('(');
        return open < 0 ? "" : name.substring(0, open);
    }
}
