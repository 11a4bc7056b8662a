package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.BlockOutcome.Fault;
import org.medicenter.scheduling.BlockOutcome.InTheWay;
import org.medicenter.scheduling.Blocking;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** What stands in the time that somebody wants to block, or what is wrong with it. */
class BlockNote extends Div {

    private static final int LISTED = 5;

    private final transient AwayPlace place;
    private final transient @Nullable BoardSheet shown;

    BlockNote(AwayPlace place, @Nullable BoardSheet shown) {
        this.place = place;
        this.shown = shown;
        addClassName("s-awaynote");
        getElement().setAttribute("role", "status");
    }

    /** @param key of what is missing */
    void incomplete(String key) {
        say("info-fill", false, new Paragraph(getTranslation(key)));
    }

    void wrong(Fault fault) {
        String key = "away.fault." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
        int most = switch (fault) {
            case TOO_MANY -> Blocking.MOST;
            case WORDS_TOO_LONG -> Blocking.LONGEST_WORDS;
            case NOBODY, BACKWARDS, OFF_FIVE_MINUTES, UNTIL_BEFORE, TOO_LONG, PAST -> 0;
        };
        say("warning-circle-fill", true, new Paragraph(getTranslation(key, most)));
    }

    void busy() {
        say("warning-circle-fill", true, new Paragraph(getTranslation("away.busy")));
    }

    /** @param asked whether somebody wanted to block already, and this has come between */
    void standing(List<InTheWay> visits, boolean asked) {
        if (visits.isEmpty()) {
            say("check-circle-fill", false, new Paragraph(getTranslation("away.block.nothing-there")));
            return;
        }
        var list = new UnorderedList();
        visits.stream().limit(LISTED).forEach(it -> list.add(new ListItem(words(it))));
        if (visits.size() > LISTED) {
            list.add(new ListItem(getTranslation("away.block.standing.more", visits.size() - LISTED)));
        }
        var said = new Div();
        if (asked) {
            said.add(new Paragraph(getTranslation("away.block.standing.new")));
        }
        said.add(
                new Paragraph(getTranslation("away.block.standing", visits.size())),
                list,
                new Paragraph(getTranslation("away.block.standing.stay")));
        say("warning-circle-fill", true, said);
    }

    private String words(InTheWay visit) {
        Formats formats = place.formats();
        String who = Optional.ofNullable(shown)
                .flatMap(it -> it.find(new AppointmentId(visit.id())))
                .map(it -> it.entry().patientName() + ", " + place.name(visit.resource()))
                .orElseGet(() -> place.name(visit.resource()));
        return getTranslation(
                visit.held() ? "away.block.standing.held" : "away.block.standing.what",
                formats.weekdayDate(formats.date(visit.time().start())),
                formats.timeRange(visit.time().start(), visit.time().end()),
                who);
    }

    private void say(String icon, boolean warn, Component words) {
        removeAll();
        add(Icon.of(icon), words);
        setClassName("s-warn", warn);
    }
}
