package org.medicenter.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class GuideShelfTest {

    private final GuideShelf shelf;

    GuideShelfTest() throws IOException {
        shelf = new GuideShelf(new PathMatchingResourcePatternResolver());
    }

    @Test
    void restlessLegsIsThere_asADraft() {
        Guide guide = shelf.find("restless-legs").orElseThrow();

        assertThat(guide.draft()).isTrue();
        assertThat(guide.path()).isEqualTo("/guides/restless-legs");
        assertThat(guide.nextReview()).isAfter(guide.written());
    }

    @Test
    void everyGuideHasItsPictures() {
        assertThat(shelf.all())
                .flatMap(guide ->
                        Stream.of(guide.picture(), guide.picture() + "-wide").toList())
                .allSatisfy(picture -> assertThat(
                                getClass().getResource("/META-INF/resources/pictures/" + picture + ".svg"))
                        .as(picture)
                        .isNotNull());
    }

    @Test
    void everyBlockSaysOneThing() {
        assertThat(shelf.all())
                .flatMap(Guide::sections)
                .flatMap(Guide.Section::blocks)
                .allSatisfy(block -> assertThat(
                                Stream.of(block.text(), block.list(), block.criteria(), block.quote(), block.warning())
                                        .filter(Objects::nonNull))
                        .as(block.toString())
                        .hasSize(1));
    }

    @Test
    void everySourceHasADate_andIsCited() {
        assertThat(shelf.all()).allSatisfy(guide -> {
            var cited = guide.sections().stream()
                    .flatMap(section -> section.blocks().stream())
                    .map(Guide.Block::sources)
                    .filter(Objects::nonNull)
                    .flatMap(sources -> sources.stream())
                    .toList();
            assertThat(guide.sources()).allSatisfy(source -> {
                assertThat(cited).contains(source.id());
                assertThat(source.url()).startsWith("https://");
                assertThat(source.date() != null || source.consulted() != null).isTrue();
            });
        });
    }

    @Test
    void restlessLegsSaysWhatTheGuidelineSaysToday() {
        String text = shelf.find("restless-legs").orElseThrow().sections().toString();

        assertThat(text)
                .contains("augmentation", "no longer the usual choice", "75 ng/mL", "Do not change the dose alone");
    }
}
