package org.medicenter.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.Correspondence;

/** What the code itself may do to the log, and whose reads of patients it knows of. */
class AppendOnlyTest {

    private static final Pattern ALTERING = Pattern.compile(
            "(?i)\\b(update|delete\\s+from|truncate(\\s+table)?|merge\\s+into|drop\\s+table|alter\\s+table|on\\s+conflict)"
                    + "\\s+(if\\s+exists\\s+)?audit_(entry|listed)\\b");

    private static final JavaClasses CODE =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages("org.medicenter");

    @Test
    void noStatementAltersOrRemovesAnEntry() {
        assertThat(files("src/main/java", "db/migration"))
                .filteredOn(file -> ALTERING.matcher(withoutSeams(file)).find())
                .isEmpty();
        assertThat(ALTERING.matcher("delete from audit_entry where id = ?").find())
                .isTrue();
    }

    @Test
    void onlyTheModuleItselfKnowsTheTables() {
        assertThat(files("src/main/java"))
                .filteredOn(file -> withoutSeams(file).contains("audit_entry"))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder("AuditEntries.java");
    }

    @Test
    void whoeverReadsPatientsIsKnownToTellIt() {
        var known = List.of(
                "org.medicenter.scheduling.OwnAppointments",
                "org.medicenter.scheduling.OwnUndo",
                "org.medicenter.scheduling.Moving",
                "org.medicenter.scheduling.DayList",
                "org.medicenter.scheduling.DayBoard",
                // reads for the boards, which tell
                "org.medicenter.scheduling.BoardReader",
                "org.medicenter.scheduling.SickDays",
                // reads by the board, which tells
                "org.medicenter.scheduling.DaySheets",
                "org.medicenter.scheduling.Correspondence",
                "org.medicenter.scheduling.PhoneNewsQueue",
                // asks only whether there is an email, and shows no patient
                "org.medicenter.scheduling.PhoneNewsWatch",
                // both tell by NamesShown
                "org.medicenter.scheduling.HoursEffect",
                "org.medicenter.scheduling.OutsideAppointments",
                // looks for free times and shows no patient
                "org.medicenter.scheduling.OutsideDecisions",
                "org.medicenter.patients.PatientRegister",
                "org.medicenter.waitlist.Waitlist",
                "org.medicenter.audit.AuditLog");
        noClasses()
                .that(are("not known to tell what they read", it -> !known.contains(it.getFullName())))
                .should()
                .callMethodWhere(calls(PatientRegister.class, Set.of("find", "findAll", "named")))
                .because("each read of patient data is a Deed: publish one, then name the class here")
                .check(CODE);
    }

    /**
     * The correspondence tells nobody by itself: the outbox only writes ids from it, the waitlist asks only whose visit it is
     * and when, and the others tell.
     */
    @Test
    void whoeverReadsWhatMessagesAreWrittenFromIsKnownToTellIt() {
        var known = List.of(
                Correspondence.class.getName(),
                "org.medicenter.scheduling.WaitingTimes",
                "org.medicenter.waitlist.Settling",
                "org.medicenter.approvals.Approvals",
                // asks whether visits are over
                "org.medicenter.approvals.ApprovalNeeds");
        noClasses()
                .that(are(
                        "outside of the modules that tell what they read",
                        it -> !it.getPackageName().equals("org.medicenter.notifications")
                                && !known.contains(it.getFullName())))
                .should()
                .callMethodWhere(calls(Correspondence.class, Set.of("about", "matching")))
                .because("each read of patient data is a Deed: publish one, then name the module here")
                .check(CODE);
    }

    private static DescribedPredicate<JavaClass> are(String words, java.util.function.Predicate<JavaClass> test) {
        return DescribedPredicate.describe("are " + words, test);
    }

    private static DescribedPredicate<JavaMethodCall> calls(Class<?> owner, Set<String> names) {
        return DescribedPredicate.describe(
                "read patients", call -> call.getTargetOwner().isEquivalentTo(owner) && names.contains(call.getName()));
    }

    private static List<Path> files(String... folders) {
        return Stream.of(folders).flatMap(AppendOnlyTest::in).toList();
    }

    private static Stream<Path> in(String folder) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As one text, where a statement is put together of several. */
    private static String withoutSeams(Path file) {
        try {
            return Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
