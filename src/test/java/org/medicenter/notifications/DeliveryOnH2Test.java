package org.medicenter.notifications;

import org.springframework.test.context.TestPropertySource;

/** In a file, with the settings of the product. */
@TestPropertySource(
        properties = "spring.datasource.url=jdbc:h2:file:./target/test-data/delivery/${random.uuid};WRITE_DELAY=0")
class DeliveryOnH2Test extends DeliveryContract {}
