package org.medicenter;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** The rules that the code keeps, in words. */
class ArchitectureTest {

    private static final JavaClasses CODE =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages("org.medicenter");

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(MedicenterApplication.class).verify();
    }

    @Test
    void everybodyAsksTheInjectedClock() {
        noClasses()
                .should()
                .callMethodWhere(asksTheMachineForTheTime())
                .orShould()
                .callConstructor(Date.class)
                .because("the clinic's clock decides, and tests set it: inject java.time.Clock")
                .check(CODE);
    }

    @Test
    void onlyTheClinicClockMakesAClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.medicenter.time.ClinicClock")
                .should()
                .callMethodWhere(target(owner(assignableTo(Clock.class))).and(target(name("systemUTC"))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(Clock.class))).and(target(name("systemDefaultZone"))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(Clock.class))).and(target(name("system"))))
                .check(CODE);
    }

    @Test
    void namesAreTheClinicsWords() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveNameMatching(".*Utils?")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveNameMatching(".*D(to|TO)")
                .orShould()
                .haveSimpleNameEndingWith("Processor")
                .because("a type is named for what it is or does")
                .check(CODE);
    }

    @Test
    void entitiesRepositoriesAndViewsAreTheirModulesOwnBusiness() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .or()
                .areAnnotatedWith(Route.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = CODE.stream()
                .map(JavaClass::getPackage)
                .filter(code -> !code.isAnnotatedWith(NullMarked.class))
                .map(code -> code.getName())
                .distinct()
                .sorted();
        assertThat(unmarked)
                .as("packages without a package-info.java with @NullMarked")
                .isEmpty();
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith(PersistenceContext.class)
                .because("a constructor shows what a class needs")
                .check(CODE);
    }

    @Test
    void noFieldIsPublicUnlessItIsConstant() {
        fields().that()
                .arePublic()
                .should()
                .beStatic()
                .andShould()
                .beFinal()
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void viewsAskAModuleAndNeverTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Repository.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcOperations.class)
                .because("a view translates: no rule, no query")
                .allowEmptyShould(true)
                .check(CODE);
    }

    private static DescribedPredicate<JavaMethodCall> asksTheMachineForTheTime() {
        return DescribedPredicate.describe(
                "ask the machine for the time", call -> isNowWithoutClock(call) || isSystemTime(call));
    }

    private static boolean isNowWithoutClock(JavaMethodCall call) {
        var asked = Set.of(
                Instant.class,
                LocalDate.class,
                LocalTime.class,
                LocalDateTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class);
        var takesAClock =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return call.getName().equals("now")
                && !takesAClock
                && asked.stream().anyMatch(call.getTargetOwner()::isEquivalentTo);
    }

    private static boolean isSystemTime(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(System.class)
                && call.getName().equals("currentTimeMillis");
    }
}
