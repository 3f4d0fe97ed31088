package org.claviger.model;

import java.util.List;
import java.util.Map;
import org.claviger.model.shape.CandidateKeys;
import org.claviger.model.shape.Doc;

/** What was examined and set aside, with the reasons. */
@Doc("What was examined and set aside, with the reasons.")
public record Relevance(
        @Doc("Threat categories that are not relevant here.")
        Map<String, SetAside> categories,

        @CandidateKeys
        @Doc("Candidate threats that were not taken up, by rule@kind/id; by any other id what no rule found.")
        Map<String, SetAside> candidates,

        @Doc("Requirements that do not apply, are a consumer's part, or are met in another way.")
        List<Applicability> requirements) {}
