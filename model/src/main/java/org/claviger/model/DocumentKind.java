package org.claviger.model;

import org.claviger.model.shape.Doc;

/** Kinds of internal document. */
public enum DocumentKind {
    @Doc("What is decided.")
    POLICY,
    @Doc("What must hold.")
    STANDARD,
    @Doc("How it is done.")
    PROCEDURE,
    @Doc("What is going to be done.")
    PLAN,
    @Doc("What was done.")
    RECORD
}
