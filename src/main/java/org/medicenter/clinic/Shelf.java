package org.medicenter.clinic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The entries of one kind: those on offer in the clinic's order and by slug, the archived ones too by id. */
final class Shelf<I, T> {

    private final List<T> offered;
    private final List<T> archived;
    private final Map<I, T> byId = new HashMap<>();
    private final Map<String, T> bySlug = new HashMap<>();
    private final Map<String, I> slugs = new HashMap<>();

    Shelf(List<T> offered, List<T> archived, Function<T, I> id, Function<T, String> slug) {
        this.offered = List.copyOf(offered);
        this.archived = List.copyOf(archived);
        offered.forEach(it -> bySlug.put(slug.apply(it), it));
        Stream.concat(archived.stream(), offered.stream()).forEach(it -> {
            byId.put(id.apply(it), it);
            slugs.put(slug.apply(it), id.apply(it));
        });
    }

    List<T> offered() {
        return offered;
    }

    List<T> archived() {
        return archived;
    }

    Optional<T> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** Whose slug it is: an archived entry keeps its own, so that an old link never leads to something else. */
    Optional<I> ownerOf(String slug) {
        return Optional.ofNullable(slugs.get(slug));
    }

    boolean knows(I id) {
        return byId.containsKey(id);
    }

    T get(I id) {
        T entry = byId.get(id);
        if (entry == null) {
            throw new NoSuchElementException("The clinic has never had an entry with the id " + id);
        }
        return entry;
    }
}
