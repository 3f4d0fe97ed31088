package org.claviger.model;

import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Shorthand;
import org.claviger.model.value.Range;
import org.claviger.model.value.Rate;

/** A step of the likelihood scale. */
@Doc("A step of the likelihood scale.")
@Shorthand("band")
public record LikelihoodLevel(
        @Doc("What it is called.") Optional<String> title,
        @Doc("What it means.") Optional<String> means,

        @Doc(value = "The rates it stands for.", example = "0.01..0.1 per year")
        Optional<Range<Rate>> band) {}
