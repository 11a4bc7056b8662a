package org.medicenter;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.theme.aura.Aura;
import org.medicenter.upkeep.Upkeep;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The application: its modules are the packages directly below this one. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(
        systemName = "Medicenter",
        sharedModules = {"time", "ui", "access"})
@PageTitle("Medicenter")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
public class MedicenterApplication implements AppShellConfigurator {

    static void main(String[] arguments) {
        if (Upkeep.isAskedFor(arguments)) {
            System.exit(Upkeep.run(arguments));
        }
        SpringApplication.run(MedicenterApplication.class, arguments);
    }
}
