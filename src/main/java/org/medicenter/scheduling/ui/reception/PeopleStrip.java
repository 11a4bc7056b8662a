package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Specialist;
import org.medicenter.ui.PersonMark;

/** Whose calendar is shown, and the way to the others'. Shift with [ and ] leads to the one before and after. */
class PeopleStrip extends Nav {

    private static final String BEFORE = "{";
    private static final String AFTER = "}";

    private transient @Nullable Asked shown;

    /** All that is shown: where nothing of it has changed, what has the focus keeps it. */
    private record Asked(List<Specialist> people, @Nullable Specialist chosen, boolean all, BoardAddress address) {}

    PeopleStrip() {
        addClassName("s-people");
        getElement().setAttribute("aria-label", getTranslation("week.people"));
    }

    /**
     * @param chosen null: all of them together
     * @param all whether all can be shown together
     */
    void show(
            List<Specialist> people,
            @Nullable Specialist chosen,
            boolean all,
            BoardAddress shownAt,
            Catalogue catalogue) {
        BoardAddress address = shownAt.choosing(null);
        var asked = new Asked(people, chosen, all, address);
        if (asked.equals(shown)) {
            return;
        }
        shown = asked;
        removeAll();
        if (all) {
            add(link(
                    PersonMark.anyone(), getTranslation("month.everybody"), address.of((String) null), chosen == null));
        }
        int at = people.indexOf(chosen);
        for (int place = 0; place < people.size(); place++) {
            Specialist specialist = people.get(place);
            var mark = PersonMark.of(specialist.name(), catalogue.specialists().indexOf(specialist));
            var link = link(mark, specialist.name(), address.of(specialist.slug()), specialist.equals(chosen));
            letter(place, at)
                    .ifPresent(it -> link.getElement()
                            .setAttribute("data-letter", it)
                            .setAttribute("aria-keyshortcuts", it.equals(BEFORE) ? "Shift+[" : "Shift+]"));
            add(link);
        }
        setVisible(people.size() > 1);
    }

    private static Optional<String> letter(int place, int chosen) {
        if (place == chosen + 1) {
            return Optional.of(AFTER);
        }
        return place == chosen - 1 ? Optional.of(BEFORE) : Optional.empty();
    }

    private static Anchor link(PersonMark mark, String name, BoardAddress address, boolean isChosen) {
        var link = new Anchor(address.address(), mark, new Span(name));
        link.addClassName("s-person");
        if (isChosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
