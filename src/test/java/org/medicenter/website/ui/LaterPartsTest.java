package org.medicenter.website.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages that leave Vaadin's parts out at first get each of them when it comes. */
class LaterPartsTest {

    @Test
    void everyPartThatAnyPageHas_isKnown() {
        var used = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                .importPackages("org.medicenter").stream()
                        .flatMap(code -> code.getDirectDependenciesFromSelf().stream())
                        .map(Dependency::getTargetClass)
                        .filter(it -> it.getPackageName().startsWith("com.vaadin.flow.component"))
                        .filter(it -> it.isAssignableTo(Component.class) && !it.isEquivalentTo(UI.class))
                        .map(JavaClass::reflect)
                        .filter(it -> !Modifier.isAbstract(it.getModifiers()))
                        .filter(LaterPartsTest::hasScript)
                        .distinct()
                        .toList();

        assertThat(used).isNotEmpty().allMatch(it -> LaterParts.PARTS.contains(it));
    }

    private static boolean hasScript(Class<?> component) {
        return Stream.<Class<?>>iterate(component, it -> it != null && it != Component.class, Class::getSuperclass)
                .flatMap(it -> Stream.of(it.getDeclaredAnnotationsByType(JsModule.class)))
                .anyMatch(it -> !it.value().startsWith("context://"));
    }
}
