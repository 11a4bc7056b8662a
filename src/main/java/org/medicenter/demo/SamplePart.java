package org.medicenter.demo;

/** A part of the sample clinic, entered into an empty database; all parts in one transaction, in their order. */
interface SamplePart {

    void fill();
}
