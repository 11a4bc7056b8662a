package org.medicenter.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of several nodes one after the other gets a new version. The first of them migrates the database, and the others go on
 * working on it. So a migration leaves alone what the version before reads and writes; or it says, in a comment that begins
 * with "rolling upgrade:", why it harms nobody.
 */
class RollingUpgradeTest {

    /** Those before were out when this rule came. */
    private static final int FIRST = 27;

    private static final Pattern DECLARED = Pattern.compile("-- rolling upgrade: \\S.{20,}");
    private static final Pattern TABLE = Pattern.compile("^(?:alter table (?:only )?|create unique index \\w+ on |drop"
            + " table |delete from |truncate (?:table )?)(\\w+)");

    /** What the version before, or one of its rows, could stumble over. */
    private static final Map<String, Pattern> HARM = Map.of(
            "takes a table away", Pattern.compile("^drop table"),
            "takes a column away",
                    Pattern.compile("^alter table .*\\bdrop (column|(?!constraint|default|not null)\\w)"),
            "renames", Pattern.compile("\\brename\\b"),
            "demands a value that was none", Pattern.compile("\\bset not null\\b"),
            "adds a column that the version before does not fill",
                    Pattern.compile("\\badd (column )?(?!constraint)(?!.*\\bdefault\\b).*\\bnot null\\b"),
            "takes a default away", Pattern.compile("\\bdrop default\\b"),
            "adds a rule for rows that are there",
                    Pattern.compile("\\badd (constraint|unique|check|primary|foreign)|^create unique index"),
            "takes a rule away that the version before relies on", Pattern.compile("\\bdrop constraint\\b"),
            "changes a type", Pattern.compile("\\balter column \\w+ (set data )?type\\b"),
            "removes rows", Pattern.compile("^(delete from|truncate)"));

    @Test
    void theVersionBeforeWorksOnTheNewSchema() {
        List<MigrationFile> later = MigrationFile.in("db/migration", "db/postgresql", "db/h2").stream()
                .filter(it -> it.version() >= FIRST)
                .toList();

        assertThat(later).isNotEmpty();
        assertThat(later.stream().flatMap(RollingUpgradeTest::harms)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table patient",
                "alter table patient drop column phone",
                "alter table patient drop phone",
                "alter table patient rename column phone to telephone",
                "alter table patient rename to person",
                "alter table patient alter column phone set not null",
                "alter table patient add column x integer not null",
                "alter table patient alter column phone drop default",
                "alter table patient add constraint x check (version > 0)",
                "create unique index x on patient (phone)",
                "alter table patient drop constraint x",
                "alter table patient alter column phone set data type varchar(10)",
                "delete from patient"
            })
    void whatTheVersionBeforeStumblesOver_isRefused_unlessItIsDeclared(String harmful) {
        assertThat(harms(MigrationFile.of("V99__x.sql", harmful + ";"))).isNotEmpty();
        assertThat(harms(MigrationFile.of("V99__x.sql", "-- rolling upgrade: yes\n" + harmful + ";")))
                .as("a reason is a sentence")
                .isNotEmpty();
        assertThat(harms(MigrationFile.of(
                        "V99__x.sql", "-- rolling upgrade: nobody has used that since version 20.\n" + harmful + ";")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table a (b integer not null, constraint c check (b > 0))",
                "create table a (b uuid); alter table a add constraint c foreign key (b) references patient (id)",
                "alter table patient add column x integer",
                "alter table patient add column x boolean default false not null",
                "alter table patient alter column phone drop not null",
                "create index x on patient (phone)",
                "drop index x",
                "insert into rules_revision (scope, revision) values ('x', 0)"
            })
    void whatIsOnlyAdded_isFine(String harmless) {
        assertThat(harms(MigrationFile.of("V99__x.sql", harmless + ";"))).isEmpty();
    }

    private static Stream<String> harms(MigrationFile file) {
        return DECLARED.matcher(file.comments()).find()
                ? Stream.empty()
                : file.statements().stream()
                        .filter(it -> !file.newTables().contains(table(it)))
                        .flatMap(statement -> HARM.entrySet().stream()
                                .filter(it -> it.getValue().matcher(statement).find())
                                .map(it -> file.name() + " " + it.getKey() + ": " + statement));
    }

    private static String table(String statement) {
        Matcher table = TABLE.matcher(statement);
        return table.find() ? table.group(1) : "";
    }
}
