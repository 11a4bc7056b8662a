package org.medicenter.emergency;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:number-lists;DB_CLOSE_DELAY=-1")
class NumberListsOnH2Test extends NumberListsContract {}
