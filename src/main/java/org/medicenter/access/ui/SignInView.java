package org.medicenter.access.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.DoorSign;
import org.medicenter.access.DoorSign.Door;
import org.medicenter.access.SampleAccounts;
import org.medicenter.ui.Icon;
import org.medicenter.ui.PartOfDay;
import org.springframework.beans.factory.ObjectProvider;

/** Where the clinic's people come in. The form is sent like any other form, so that password managers know it. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
@JsModule("context://js/staff-page.js")
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentActor currentActor;
    private final Main main = new Main();
    private final Optional<SampleAccounts> samples;

    SignInView(
            CurrentActor currentActor,
            ObjectProvider<DoorSign> doorSign,
            ObjectProvider<SampleAccounts> samples,
            Clock clock) {
        this.currentActor = currentActor;
        this.samples = samples.stream().findFirst();
        addClassNames("s-gate", "staff-page");
        var door = doorSign.stream().findFirst().flatMap(DoorSign::read);
        add(picture(door, clock), main);
        main.add(heading(door));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.sign-in.page-title");
    }

    /** Whoever is signed in already has no business here. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentActor.find().isPresent()) {
            event.forwardTo("reception");
            return;
        }
        var note = SignInNote.of(event.getLocation().getQueryParameters());
        var form = new SignInForm(note);
        main.add(form);
        samples.map(SampleEntrances::new).ifPresent(main::add);
        form.focus();
    }

    private Header picture(Optional<Door> door, Clock clock) {
        var logo = new Anchor("/", Icon.of("medicenter"));
        logo.add("Medicenter");
        logo.addClassName("logo");
        logo.setRouterIgnore(true);
        var greeting = new Paragraph(
                door.map(it -> greeting(it, clock)).orElseGet(() -> getTranslation("access.sign-in.hello")));
        greeting.addClassName("s-greeting");
        var picture = new Header(logo, greeting, wayBackForPatients());
        picture.addClassName("s-pic");
        return picture;
    }

    private String greeting(Door door, Clock clock) {
        var part = PartOfDay.of(LocalTime.now(clock.withZone(door.zone())));
        var city = door.zone().getId().replaceFirst(".*/", "").replace('_', ' ');
        return getTranslation("access.sign-in.hello." + part.slug(), city);
    }

    private Paragraph wayBackForPatients() {
        var book = new Anchor("/book", getTranslation("access.sign-in.book"));
        book.setRouterIgnore(true);
        var text = new Paragraph(getTranslation("access.sign-in.not-staff") + " ");
        text.add(book);
        return text;
    }

    private Div heading(Optional<Door> door) {
        var whose = new Paragraph(door.map(it -> getTranslation("access.sign-in.team-at", it.address()))
                .orElseGet(() -> getTranslation("access.sign-in.team")));
        whose.addClassName("muted");
        return new Div(new H1(getTranslation("access.sign-in.title")), whose);
    }
}
