package org.medicenter.hours;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:catalogue-editing;DB_CLOSE_DELAY=-1")
class CatalogueEditingOnH2Test extends CatalogueEditingContract {}
