package org.medicenter.guides;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All guides, read once. A guide that cannot be read, or that leaves something out, stops the start and says which. */
@Component
class GuideShelf {

    private static final String FILES = "classpath*:guides/*.yaml";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final List<Guide> guides;

    GuideShelf(ResourcePatternResolver files) throws IOException {
        this.guides = Arrays.stream(files.getResources(FILES))
                .map(GuideShelf::read)
                .sorted(Comparator.comparing(Guide::name))
                .toList();
    }

    List<Guide> all() {
        return guides;
    }

    Optional<Guide> find(String slug) {
        return guides.stream().filter(guide -> guide.slug().equals(slug)).findFirst();
    }

    private static Guide read(Resource file) {
        try (InputStream text = file.getInputStream()) {
            Map<String, Object> members = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            Guide guide = MAPPER.convertValue(members, Guide.class);
            requireSources(guide);
            return guide;
        } catch (IOException | RuntimeException unreadable) {
            throw new IllegalStateException("The guide " + file.getFilename() + " cannot be read", unreadable);
        }
    }

    private static void requireSources(Guide guide) {
        guide.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .map(Guide.Block::sources)
                .filter(sources -> sources != null)
                .forEach(sources -> sources.forEach(guide::numberOf));
    }
}
