package org.claviger.analysis.likelihood;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;

/**
 * Elements of one kind, vendor, role or place: a share beta of what happens to one of them happens to all of them at once,
 * the rest to each alone (beta factor model, Fleming 1975). All members are alike.
 *
 * @param name of the group, unique among campaigns
 * @param each how one member comes, both shares together, and how it is noticed
 * @param members basic events, two or more
 * @param beta 0 to 1
 */
public record CommonCause(String name, Behaviour each, SequencedSet<String> members, double beta) {
    /**
     * @throws IllegalArgumentException if beta is no probability, there are fewer than two members, or they come at no rate
     */
    public CommonCause {
        Required.probability("Beta", beta);
        if (members.size() < 2 || each instanceof Behaviour.Static) {
            throw new IllegalArgumentException(name + " needs two members that come at a rate.");
        }
    }

    /** One campaign against all and one against each, without those whose rate is 0. */
    public List<Campaign> campaigns() {
        List<Campaign> campaigns = new ArrayList<>();
        if (beta > 0) {
            campaigns.add(Campaign.together(name, Thinning.of(each, beta), members));
        }
        if (beta < 1) {
            members.forEach(member -> campaigns.add(Campaign.alone(member, Thinning.of(each, 1 - beta))));
        }
        return campaigns;
    }
}
