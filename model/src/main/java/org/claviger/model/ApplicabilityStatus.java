package org.claviger.model;

import org.claviger.model.shape.Doc;

/** Ways in which a requirement can stand to a system, after the statuses of a CCSS report on compliance. */
public enum ApplicabilityStatus {
    @Doc("The requirement has no object here; needs evidence that it truly does not apply.")
    NOT_APPLICABLE,
    @Doc("The rest of it is the consumer's of this qualified service provider.")
    CONSUMERS_PART,
    @Doc("Met by a comparable control; the controls that implement it say how.")
    COMPARABLE_CONTROL
}
