package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.scheduling.PhoneNews;
import org.medicenter.scheduling.VisitPlace;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;
import org.medicenter.ui.TypedPhone;

/** One patient to be told by telephone: whom, what has happened to the visit, and whether somebody has said so. */
class PhoneNewsCard extends Article {

    private final transient PhoneNews news;
    private final transient Catalogue catalogue;
    private final transient Formats formats;

    /**
     * @param step that the patient was told, or was not after all
     * @param visit to look at it
     */
    PhoneNewsCard(PhoneNews news, Catalogue catalogue, Formats formats, Runnable step, Runnable visit) {
        this.news = news;
        this.catalogue = catalogue;
        this.formats = formats;
        addClassName("s-call");
        setClassName("s-over", news.told() != null);
        add(who(), told(), acts(step, visit));
    }

    /** Whether it still says how that stands. */
    boolean shows(PhoneNews now) {
        return news.equals(now);
    }

    private Paragraph who() {
        var line = new Paragraph(bold(news.patientName()));
        if (news.phone() != null) {
            line.add(new Span(TypedPhone.spaced(news.phone())));
        }
        return line;
    }

    private Paragraph told() {
        var words = new Paragraph(what());
        words.addClassName("s-told");
        PhoneNews.Told by = news.told();
        if (by != null) {
            words.add(" ");
            words.add(bold(getTranslation("queue.to-tell.told-by", by.by(), formats.time(by.at()))));
        }
        return words;
    }

    private String what() {
        return switch (news.what()) {
            case MOVED -> getTranslation("queue.to-tell.moved", place(news.known()), place(news.now()));
            case CANCELLED -> getTranslation("queue.to-tell.cancelled", place(news.known()));
            case UNDECIDED -> getTranslation("queue.to-tell.undecided", place(news.known()));
        };
    }

    /** "Tue 24 Nov 10:00 with Dr Amara Okafor". */
    private String place(VisitPlace place) {
        String time = formats.shortDate(formats.date(place.start())) + " " + formats.time(place.start());
        SpecialistId specialist = place.specialist();
        return specialist == null || !catalogue.knows(specialist)
                ? time
                : getTranslation(
                        "queue.to-tell.with",
                        time,
                        catalogue.specialist(specialist).name());
    }

    private Div acts(Runnable step, Runnable visit) {
        var acts = new Div();
        acts.addClassName("s-go");
        if (news.told() != null) {
            acts.add(button("queue.to-tell.not-told", step));
        } else {
            acts.add(phone());
            if (news.what() != PhoneNews.What.UNDECIDED) {
                acts.add(button("queue.to-tell.told", step));
            }
        }
        acts.add(button("queue.to-tell.look", visit));
        return acts;
    }

    /** Who has neither is said to have neither. */
    private Component phone() {
        if (news.phone() == null) {
            return new Span(getTranslation("away.ill.unreachable"));
        }
        var phone = new Anchor("tel:" + news.phone(), Icon.of("phone-bold"), new Span(getTranslation("queue.call")));
        phone.addClassNames("btn", "line");
        phone.setAriaLabel(getTranslation("queue.call-whom", news.patientName()));
        return phone;
    }

    private NativeButton button(String key, Runnable pressed) {
        NativeButton button = Buttons.button(getTranslation(key), "line", pressed);
        button.setAriaLabel(getTranslation(key + ".whom", news.patientName()));
        return button;
    }

    private static Span bold(String words) {
        var bold = new Span(words);
        bold.addClassName("s-strong");
        return bold;
    }
}
