package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medicenter.access.CurrentActor;
import org.medicenter.clinic.Location;
import org.medicenter.scheduling.CalendarEntry;
import org.medicenter.scheduling.OwnAppointments;
import org.medicenter.ui.Texts;

/**
 * For whoever is signed in as a patient all that is theirs; for everybody else the ways there: an address, the link of an
 * appointment, the phone. Nothing can be looked up here by a name or a number, so nobody learns who is a patient.
 */
@Route(AppointmentView.PAGE)
@AnonymousAllowed
class MyAppointmentsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Pattern TOKEN_AT_THE_END = Pattern.compile("(?:^|/)([A-Za-z0-9_-]{20,64})/?$");

    private final TextField link = Fields.text("link", Autocomplete.OFF);

    private final transient OwnAppointments appointments;
    private final transient CalendarEntry calendar;
    private final transient CurrentActor currentActor;
    private final transient Offers offers;
    private final transient Texts texts;

    MyAppointmentsView(
            OwnAppointments appointments,
            CalendarEntry calendar,
            CurrentActor currentActor,
            Offers offers,
            Texts texts) {
        this.appointments = appointments;
        this.calendar = calendar;
        this.currentActor = currentActor;
        this.offers = offers;
        this.texts = texts;
        addClassNames("wrap", "manage");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        boolean past = event.getLocation().getQueryParameters().getSingleParameter("show").stream()
                .anyMatch("past"::equals);
        currentActor
                .patientsAddress()
                .ifPresentOrElse(
                        address -> add(new AccountAppointments(appointments, calendar, offers, texts, address, past)),
                        this::showWays);
    }

    private void showWays() {
        var title = new H1(getTranslation("manage.mine.title"));
        title.getElement().setAttribute("tabindex", "-1");
        var lead = new Paragraph(getTranslation("manage.mine.lead"));
        lead.addClassName("lead");
        var head = new Div(title, lead);
        head.addClassName("minehead");
        var ways = new Div(byAddress(), byLink(), byPhone(offers.catalogue().mainLocation()));
        ways.addClassNames("ways");
        add(head, ways);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("manage.page-title", getTranslation("manage.mine.title"));
    }

    private Section byAddress() {
        var title = new H2(getTranslation("own.sign-in.title"));
        title.addClassNames("h3", "uih");
        var about = new Paragraph(getTranslation("own.sign-in.about"));
        about.addClassName("muted");
        var signIn = new Anchor("/sign-in?patient", getTranslation("own.sign-in"));
        signIn.setRouterIgnore(true);
        signIn.addClassNames("btn", "primary");
        var card = new Section(title, about, signIn);
        card.addClassNames("card", "stack");
        return card;
    }

    private Section byLink() {
        var title = new H2(getTranslation("manage.mine.link.title"));
        title.addClassNames("h3", "uih");
        link.setLabel(getTranslation("manage.mine.link.label"));
        link.setHelperText(getTranslation("manage.mine.link.help"));
        link.setWidthFull();
        Fields.forgiveTyping(link);
        link.addKeyDownListener(Key.ENTER, enter -> open());
        var open = new NativeButton(getTranslation("manage.mine.link.open"));
        open.addClassNames("btn", "line");
        open.addClickListener(click -> open());
        var card = new Section(title, link, open);
        card.addClassNames("card", "stack");
        return card;
    }

    private Section byPhone(Optional<Location> clinic) {
        var title = new H2(getTranslation("manage.mine.phone.title"));
        title.addClassNames("h3", "uih");
        var why = new Paragraph(getTranslation("manage.mine.phone.why"));
        why.addClassName("muted");
        var card = new Section(title, why);
        card.addClassNames("card", "stack");
        clinic.map(Location::phone).map(PhoneLink::new).ifPresent(card::add);
        var book = new Anchor("/" + BookingLink.PAGE, getTranslation("manage.unknown.book"));
        book.addClassNames("btn", "ghost");
        card.add(book);
        return card;
    }

    private void open() {
        Matcher token = TOKEN_AT_THE_END.matcher(link.getValue().strip());
        if (token.find()) {
            UI.getCurrent().navigate(AppointmentView.PAGE + "/" + token.group(1));
        } else {
            link.setErrorMessage(getTranslation("manage.mine.link.unreadable"));
            link.setInvalid(true);
            link.focus();
        }
    }
}
