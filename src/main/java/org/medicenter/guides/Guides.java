package org.medicenter.guides;

import java.util.List;
import org.springframework.stereotype.Service;

/** What there is to read, for pages that lead to it. */
@Service
public class Guides {

    /**
     * @param path from the root, such as "/guides/restless-legs"
     * @param picture in frontend/pictures, without its ending
     */
    public record Summary(
            String name, String title, String teaser, String path, String picture, List<Chapter> chapters) {}

    public record Chapter(String id, String title, String summary) {}

    private final GuideShelf shelf;

    Guides(GuideShelf shelf) {
        this.shelf = shelf;
    }

    /** By name. */
    public List<Summary> all() {
        return shelf.all().stream().map(Guides::summary).toList();
    }

    private static Summary summary(Guide guide) {
        List<Chapter> chapters = guide.sections().stream()
                .map(section -> new Chapter(section.id(), section.title(), section.summary()))
                .toList();
        return new Summary(guide.name(), guide.title(), guide.teaser(), guide.path(), guide.picture(), chapters);
    }
}
