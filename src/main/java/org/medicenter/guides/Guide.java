package org.medicenter.guides;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A health guide as its authors wrote it: a file in {@code resources/guides}.
 *
 * @param name as menus call it
 * @param title as its heading calls it
 * @param description for search engines, one or two sentences
 * @param teaser one sentence that makes somebody read it
 * @param picture in frontend/pictures, without its ending
 * @param concern the slug of the concern that it is about
 * @param visitType the slug of the first visit for it
 * @param written the local date of this text
 * @param reviewed when a clinician confirmed it; as long as nobody has, the guide is a draft
 */
record Guide(
        String slug,
        String name,
        String title,
        String description,
        String lead,
        String teaser,
        String picture,
        String concern,
        String visitType,
        List<Fact> facts,
        List<Section> sections,
        Help help,
        List<Source> sources,
        LocalDate written,
        @Nullable LocalDate reviewed,
        @Nullable String reviewer,
        LocalDate nextReview) {

    /** A short answer at the top of the page. */
    record Fact(String label, String text) {}

    /** @param summary a few words for lists of contents */
    record Section(String id, String title, String summary, List<Block> blocks) {}

    /**
     * One piece of a section: exactly one of a paragraph, a list, numbered signs, a quotation and a warning.
     *
     * @param sources the ids of the sources that back it
     */
    record Block(
            @Nullable String text,
            @Nullable List<String> list,
            @Nullable List<Criterion> criteria,
            @Nullable String quote,
            @Nullable String warning,
            @Nullable List<String> sources) {}

    record Criterion(String title, String text) {}

    /** When to get help: the emergency is always shown before what is merely urgent. */
    record Help(
            String id,
            String title,
            List<String> emergencySigns,
            String emergencyNote,
            List<String> urgentSigns,
            String routine) {}

    /**
     * Where facts were read.
     *
     * @param date when it was published
     * @param consulted when it was read, for pages that carry no date
     */
    record Source(
            String id,
            String text,
            String url,
            @Nullable LocalDate date,
            @Nullable LocalDate consulted) {}

    public boolean draft() {
        return reviewed == null;
    }

    public String path() {
        return "/guides/" + slug;
    }

    /** The number that stands for a source in the text, from 1. */
    public int numberOf(String source) {
        for (int place = 0; place < sources.size(); place++) {
            if (sources.get(place).id().equals(source)) {
                return place + 1;
            }
        }
        throw new IllegalArgumentException(
                "The guide " + slug + " names the source " + source + " and does not list it");
    }
}
