package org.medicenter;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Draws the modules into docs/modules.md, from what each declares, which {@link ArchitectureTest} holds the code to. */
class ModuleDiagramTest {

    private static final Path DIAGRAM = Path.of("docs/modules.md");
    private static final Set<String> SHARED = Set.of("time", "ui", "access");

    private final Map<String, ApplicationModule> modules = declarations();

    @Test
    void theModuleDiagramIsUpToDate() throws IOException {
        if (Boolean.getBoolean("medicenter.docs.write")) {
            Files.createDirectories(DIAGRAM.getParent());
            Files.writeString(DIAGRAM, diagram());
        }
        assertThat(DIAGRAM)
                .as("docs/modules.md no longer shows what the modules declare: run bin/module-diagram and commit it")
                .hasContent(diagram());
    }

    private String diagram() {
        return """
                # The modules

                Drawn from the modules' own declarations by `bin/module-diagram`; a test fails when the code does not keep to
                them, and another when this page is out of date. An arrow means "may use"; the table has it in full.
                Time, page parts and access may be used by everybody and are drawn without arrows.

                ```mermaid
                flowchart BT
                %s
                %s
                ```

                | module | package | may use |
                |---|---|---|
                %s
                """.formatted(lines(this::box), lines(this::arrows), lines(this::row));
    }

    private String lines(Function<String, String> drawn) {
        return inOrder().map(drawn).filter(line -> !line.isEmpty()).collect(joining("\n"));
    }

    /** Who uses least comes first. */
    private Stream<String> inOrder() {
        return modules.keySet().stream()
                .sorted(Comparator.<String>comparingInt(name -> uses(name).size())
                        .thenComparing(Comparator.naturalOrder()));
    }

    private String box(String module) {
        return "  %s[%s]".formatted(module, declaration(module).displayName());
    }

    private String arrows(String module) {
        return SHARED.contains(module)
                ? ""
                : direct(module)
                        .map(used -> "  %s --> %s".formatted(module, used))
                        .collect(joining("\n"));
    }

    private String row(String module) {
        return "| %s | `%s` | %s |"
                .formatted(
                        declaration(module).displayName(),
                        module,
                        uses(module).isEmpty()
                                ? "–"
                                : uses(module).stream()
                                        .map(used -> declaration(used).displayName())
                                        .collect(joining(", ")));
    }

    /** What the module may use and nothing else that it may use leads to. */
    private Stream<String> direct(String module) {
        var own = new TreeSet<>(uses(module));
        own.removeAll(SHARED);
        var led = new TreeSet<String>();
        own.forEach(used -> led.addAll(uses(used)));
        own.removeAll(led);
        return own.stream();
    }

    private List<String> uses(String module) {
        return Stream.of(declaration(module).allowedDependencies())
                .map(ModuleDiagramTest::withoutPart)
                .distinct()
                .toList();
    }

    /** A module may use a named part of another besides what that shows to all. */
    private static String withoutPart(String used) {
        return used.split(" :: ")[0];
    }

    private ApplicationModule declaration(String module) {
        var declaration = modules.get(module);
        if (declaration == null) {
            throw new IllegalStateException("No module is called " + module);
        }
        return declaration;
    }

    private static Map<String, ApplicationModule> declarations() {
        var found = new TreeMap<String, ApplicationModule>();
        ApplicationModules.of(MedicenterApplication.class).forEach(module -> {
            var root = module.getBasePackage().getName();
            found.put(root.substring(root.lastIndexOf('.') + 1), declarationOf(root));
        });
        return found;
    }

    private static ApplicationModule declarationOf(String root) {
        try {
            return Class.forName(root + ".package-info").getAnnotation(ApplicationModule.class);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("The module " + root + " has no package-info.java", missing);
        }
    }
}
