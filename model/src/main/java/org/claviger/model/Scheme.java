package org.claviger.model;

import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Which keys sign, and how many of them are needed. */
@Doc("Which keys sign, and how many of them are needed.")
public record Scheme(
        @Doc("How signers are put together.") Optional<SchemeKind> kind,
        @Doc("How many are needed to sign.") Optional<Integer> threshold,

        @To(Kind.KEY) @Doc("The keys or shares that can sign.")
        List<Ref> of) {}
