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
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medicenter.clinic.Location;

/**
 * The way to an appointment without an account: by its link, or by phone. Nothing can be looked up here by a name or a
 * number, so nobody learns who is a patient.
 */
@Route(AppointmentView.PAGE)
@AnonymousAllowed
class MyAppointmentsView extends Div implements HasDynamicTitle {

    private static final Pattern TOKEN_AT_THE_END = Pattern.compile("(?:^|/)([A-Za-z0-9_-]{20,64})/?$");

    private final TextField link = Fields.text("link", Autocomplete.OFF);

    MyAppointmentsView(Offers offers) {
        addClassNames("wrap", "manage");
        var title = new H1(getTranslation("manage.mine.title"));
        title.getElement().setAttribute("tabindex", "-1");
        var lead = new Paragraph(getTranslation("manage.mine.lead"));
        lead.addClassName("lead");
        var head = new Div(title, lead);
        head.addClassName("minehead");
        var ways = new Div(byLink(), byPhone(offers.catalogue().mainLocation()));
        ways.addClassName("two");
        add(head, ways);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("manage.page-title", getTranslation("manage.mine.title"));
    }

    private Section byLink() {
        var title = new H2(getTranslation("manage.mine.link.title"));
        title.addClassNames("h3", "uih");
        link.setLabel(getTranslation("manage.mine.link.label"));
        link.setHelperText(getTranslation("manage.mine.link.help"));
        link.setWidthFull();
        link.addKeyDownListener(Key.ENTER, enter -> open());
        var open = new NativeButton(getTranslation("manage.mine.link.open"));
        open.addClassNames("btn", "primary");
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
