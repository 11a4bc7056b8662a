package org.medicenter.interop;

/** Reads one kind of body. */
interface BodyReader<T> {

    Class<T> type();

    /** @throws RefusedRequest with everything that is wrong */
    T read(Members body);
}
