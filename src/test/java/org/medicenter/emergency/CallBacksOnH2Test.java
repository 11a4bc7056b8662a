package org.medicenter.emergency;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:call-backs;DB_CLOSE_DELAY=-1")
class CallBacksOnH2Test extends CallBacksContract {}
