package org.medicenter.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A clinic that grows may want a database that is spread over several machines and speaks PostgreSQL's protocol. What
 * CockroachDB 26 and YugabyteDB 2025 do not have or do badly by their own documentation, and what the embedded database
 * does not have, is not in a migration. Nothing here was run on one of the two.
 */
class PortableMigrationsTest {

    /** @param reason who lacks it, or what it costs there */
    private record Trait(String name, String pattern, String reason) {

        boolean isIn(String statement) {
            return Pattern.compile(pattern).matcher(statement).find();
        }
    }

    private static final List<Trait> TRAITS = List.of(
            new Trait(
                    "trigger",
                    "^create (or replace )?(constraint )?trigger",
                    "Yugabyte has no constraint triggers,"
                            + " Cockroach has triggers with many limits, H2 has them in Java only"),
            new Trait("function", "^create (or replace )?(function|procedure)", "none that all of them run"),
            new Trait("anonymous block", "^do \\$", "H2 has none; Cockroach has no execute in them"),
            new Trait("listen and notify", "^(listen|notify)\\b|pg_notify", "neither has them"),
            new Trait(
                    "numbers in sequence",
                    "\\b(big|small)?serial\\b|as identity|create sequence|nextval" + "|auto_increment",
                    "all nodes write at one end of the index, and wait for one counter"),
            new Trait("exclusion constraint", "\\bexclude (using )?", "neither has them, nor has H2"),
            new Trait("deferrable constraint", "\\bdeferr(able|ed)\\b", "not for all constraints, or not at all"),
            new Trait("advisory lock", "pg_(try_)?advisory", "Cockroach has the names only, Yugabyte since 2025"),
            new Trait("table lock", "^lock table", "Yugabyte has it since lately, Cockroach has not"),
            new Trait("inheritance", "\\binherits\\b", "neither has it"),
            new Trait("special index", "using (gist|spgist|brin|hash|gin)\\b", "missing or with limits"),
            new Trait("partial index", "^create (unique )?index .*\\bwhere\\b", "H2 has none"),
            new Trait("index on an expression", "^create (unique )?index \\w+ on \\w+ \\([^)]*\\(", "H2 has none"),
            new Trait("index made concurrently", "index concurrently", "H2 has none, and no transaction holds it"),
            new Trait("generated column", "generated always as \\(", "Yugabyte has none that are stored"),
            new Trait("type of one's own", "^(create|alter) (type|domain)", "altering them is missing or limited"),
            new Trait("extension", "^create extension", "each has a few of its own choice"),
            new Trait("unlogged table", "\\bunlogged\\b", "means nothing there"),
            new Trait("xml", "\\bxml\\b", "neither has its functions"),
            new Trait(
                    "change of a type",
                    "alter column \\w+ (set data )?type",
                    "Cockroach does it outside of a" + " transaction only, and Flyway opens one"),
            new Trait("collation", "\\bcollate\\b", "each has other names, H2 sets it for the whole database"),
            new Trait(
                    "list in a check",
                    "check \\(.*\\bin \\(",
                    "H2 keeps it with the connection that made the table," + " and refuses rows when that is closed"),
            new Trait(
                    "index that begins with a time",
                    "^create (unique )?index \\w+ on \\w+ \\((?!reached_at)\\w+_(at|on)\\b",
                    "all nodes write at one end of it; where patients are reached_at is no time"));

    /** Where it is all the same, and why that is borne. Migrations that are out are not altered any more. */
    private static final Map<String, String> BORNE = Map.ofEntries(
            Map.entry("migration/V2__hours.sql: list in a check", "V29 takes them back"),
            Map.entry(
                    "migration/V5__scheduling.sql: index that begins with a time",
                    "holds and keys are few and swept" + " away; V16 takes that of claimed_time back"),
            Map.entry("migration/V27__node_news.sql: index that begins with a time", "V34 takes it back"),
            Map.entry("migration/V8__messages.sql: index that begins with a time", "V16 takes it back"),
            Map.entry(
                    "migration/V11__audit.sql: index that begins with a time",
                    "the log is read by time; a clinic that" + " is spread widely gives it a hash in front"),
            Map.entry(
                    "migration/V7__every_script.sql: change of a type",
                    "texts get longer, which changes no row;"
                            + " elsewhere the longer types are written into V4 and V5 before the first start"),
            Map.entry(
                    "postgresql/V22__patient_search.sql: collation",
                    "PostgreSQL only; both others compare by bytes" + " where nothing is said"),
            Map.entry(
                    "postgresql/afterMigrate__audit_is_append_only.sql: anonymous block",
                    "takes privileges away from"
                            + " whoever has them, whose names are not known before; elsewhere it is done by hand"));

    @Test
    void migrationsUseWhatAllDatabasesHave_andWhatIsBorneIsStillThere() {
        var found = new TreeSet<String>();
        for (MigrationFile file : MigrationFile.in("db/migration", "db/postgresql")) {
            traits(file).forEach(it -> found.add(file.name() + ": " + it));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(BORNE.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create trigger t before insert on a for each row execute function f()",
                "create table a (id bigserial primary key)",
                "create table a (id bigint generated always as identity)",
                "alter table a add constraint b exclude using gist (c with &&)",
                "alter table a add constraint b foreign key (c) references d (e) deferrable initially deferred",
                "select pg_advisory_lock(1)",
                "create table a () inherits (b)",
                "create unique index a on b (c) where d is null",
                "create index a on b (lower(c))",
                "create table a (b text generated always as (c) stored)",
                "create table a (b integer, constraint c check (b in (1, 2)))",
                "create index a on b (written_at, id)",
                "NOTIFY board"
            })
    void whatOneOfThemLacks_isNoticed(String statement) {
        assertThat(traits(MigrationFile.of("V99__x.sql", statement))).isNotEmpty();
    }

    private static Stream<String> traits(MigrationFile file) {
        return TRAITS.stream()
                .filter(trait -> file.statements().stream().anyMatch(trait::isIn))
                .map(Trait::name);
    }
}
