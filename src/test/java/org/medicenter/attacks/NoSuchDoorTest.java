package org.medicenter.attacks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.internal.AllowInert;
import com.vaadin.flow.server.streams.UploadHandler;
import java.net.URL;
import java.net.URLConnection;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.multipart.MultipartFile;

/** Doors that other products have been broken in by, and that this one does not have. Whoever builds one tests it. */
class NoSuchDoorTest {

    private static final JavaClasses CODE =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages("org.medicenter");

    @Test
    void noAddressThatSomebodyTypedIsFetched_becauseNothingFetchesAddresses() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..", "org.springframework.web.client..", "org.springframework.web.reactive..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(URLConnection.class)
                .orShould()
                .callMethod(URL.class, "openConnection")
                .orShould()
                .callMethod(URL.class, "openStream")
                .because("an address inside of the clinic's own network would be fetched, too")
                .check(CODE);
    }

    @Test
    void noFileOfAStrangersIsTaken_becauseNoPageTakesFiles() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(UploadHandler.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(MultipartFile.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin.flow.component.upload..")
                .because("a file needs a limit, a kind, and a place where nobody runs it")
                .check(CODE);
    }

    @Test
    void noScriptCallsAMethodByItsName_orReachesBehindADialog() {
        noMethods()
                .should()
                .beAnnotatedWith(ClientCallable.class)
                .orShould()
                .beAnnotatedWith(AllowInert.class)
                .because("such a method answers to whoever has the page, whatever they see of it")
                .check(CODE);
    }

    @Test
    void noDocumentOfAStrangersExplodes_becauseNothingReadsXml_orBringsObjectsBackToLife() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.xml..", "org.w3c.dom..", "org.xml.sax..")
                .orShould()
                .callMethod(java.io.ObjectInputStream.class, "readObject")
                .because("entities fetch files, and objects run code")
                .check(CODE);
    }
}
