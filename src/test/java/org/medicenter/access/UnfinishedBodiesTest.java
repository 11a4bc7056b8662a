package org.medicenter.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnfinishedBodiesTest {

    private static final Network ONE = Network.of("192.0.2.1");
    private static final Network OTHER = Network.of("192.0.2.2");
    private static final Network THIRD = Network.of("192.0.2.3");

    private final UnfinishedBodies bodies = new UnfinishedBodies(2, 3);

    @Test
    void oneNetworkHasItsShare_andOthersStillComeIn() {
        assertThat(bodies.begin(ONE)).isTrue();
        assertThat(bodies.begin(ONE)).isTrue();
        assertThat(bodies.begin(ONE)).isFalse();

        assertThat(bodies.begin(OTHER)).isTrue();
    }

    @Test
    void allTogetherHaveTheirShare_andWhoEndsMakesRoom() {
        bodies.begin(ONE);
        bodies.begin(ONE);
        bodies.begin(OTHER);
        assertThat(bodies.begin(THIRD)).isFalse();

        bodies.end(ONE);

        assertThat(bodies.begin(THIRD)).isTrue();
        assertThat(bodies.begin(OTHER)).isFalse();
    }

    @Test
    void whoWasRefusedTakesNoRoom() {
        bodies.begin(ONE);
        bodies.begin(ONE);
        bodies.begin(ONE);
        bodies.begin(ONE);

        bodies.end(ONE);

        assertThat(bodies.begin(ONE)).isTrue();
    }
}
