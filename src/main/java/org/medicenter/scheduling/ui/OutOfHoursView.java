package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Location;
import org.medicenter.emergency.CallBacks;
import org.medicenter.emergency.EmergencyNotices;
import org.medicenter.ui.ClinicChanged;

/** Help outside of the opening hours, reached from closed cells of the board and from "I need someone now". */
@Route(OutOfHoursView.PAGE)
@AnonymousAllowed
class OutOfHoursView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PAGE = "book/out-of-hours";

    private final transient Offers offers;
    private final transient EmergencyNotices notices;
    private final OutOfHours answer;
    private transient @Nullable QueryParameters shown;

    OutOfHoursView(Offers offers, EmergencyNotices notices, CallBacks callBacks) {
        this.offers = offers;
        this.notices = notices;
        answer = new OutOfHours(offers, callBacks);
        addClassNames("wrap", "booking");
        ClinicChanged.tell(this, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var title = new H1(getTranslation("booking.title"));
        title.getElement().setAttribute("tabindex", "-1");
        var head = new Div(title, new Steps(1));
        head.addClassName("bookhead");
        add(head, answer);
        shown = event.getLocation().getQueryParameters();
        answer(shown);
    }

    private void follow(ClinicChanged changed) {
        if (shown != null && !changed.onlyAppointments()) {
            answer(shown);
        }
    }

    private void answer(QueryParameters question) {
        BookingChoice choice = BookingLink.read(question, offers.catalogue()).choice();
        Optional<Instant> asked = question.getSingleParameter("at").flatMap(BookingLink::instant);
        Optional<Location> location = Optional.ofNullable(choice.visitType())
                .map(it -> offers.location(it.id()))
                .or(() -> offers.catalogue().mainLocation());
        location.ifPresentOrElse(
                it -> answer.show(new OutOfHours.Question(choice, asked.orElse(null), it), notices.now(it.id())),
                () -> {
                    answer.removeFromParent();
                    add(new Anchor("emergency", getTranslation("booking.ooh.plain")));
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("booking.ooh.page-title");
    }
}
