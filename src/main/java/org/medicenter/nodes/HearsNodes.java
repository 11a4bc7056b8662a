package org.medicenter.nodes;

import java.util.List;

/** Remembers something that other nodes may change, and wants to know when they have. */
public interface HearsNodes {

    /** Of which news, as it was told to {@link NodeNews#tell}. */
    String topic();

    /** @param words what other nodes have committed since this was called last, each once and in no particular order */
    void hear(List<String> words);

    /** Perhaps something was missed: nothing of what other nodes may change is to be believed any more. */
    void missedSomething();
}
