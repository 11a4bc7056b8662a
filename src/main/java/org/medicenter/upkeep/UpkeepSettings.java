package org.medicenter.upkeep;

import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** All that a command gets of the application: its settings, its clock, and its migrations in Java. */
@ComponentScan("org.medicenter.time")
@ComponentScan(
        basePackages = "org.medicenter",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JavaMigration.class))
class UpkeepSettings {}
