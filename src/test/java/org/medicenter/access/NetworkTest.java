package org.medicenter.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "2001:db8:0:1::7, 2001:db8:0:1::/64",
        "2001:0DB8:0000:0001:1:2:3:4, 2001:db8:0:1::/64",
        "2001:db8::7, 2001:db8:0:0::/64",
        "::1, 0:0:0:0::/64",
        "fe80::1%eth0, fe80:0:0:0::/64"
    })
    void anIpv6CustomerIsOneNetworkAndAnIpv4AddressIsOneByItself(String address, String network) {
        assertThat(Network.of(address).name()).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", ":::", "a:b:c:d:e:f:g:h:i:j", "::1::2", "xyz", "12345:1::"})
    void whatIsNoAddressIsCountedAllTheSame(String nonsense) {
        assertThat(Network.of(nonsense)).isEqualTo(Network.of(nonsense));
    }
}
