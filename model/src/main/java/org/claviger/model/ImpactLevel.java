package org.claviger.model;

import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Shorthand;
import org.claviger.model.value.Money;
import org.claviger.model.value.Range;

/** A step of the impact scale. */
@Doc("A step of the impact scale.")
@Shorthand("band")
public record ImpactLevel(
        @Doc("What it is called.") Optional<String> title,
        @Doc("What it means.") Optional<String> means,

        @Doc(value = "The losses it stands for.", example = "100k..1M USD")
        Optional<Range<Money>> band) {}
