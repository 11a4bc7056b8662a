package org.medicenter.website.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.SignOut;
import org.medicenter.ui.ClinicChanged;
import org.medicenter.ui.Icon;
import org.medicenter.ui.PersonMark;
import org.medicenter.website.Changes;

/** The frame of the staff's pages: a narrow rail with what there is, who is signed in, and the way out. */
@Layout("/reception")
@AnonymousAllowed
@JsModule("context://js/staff-page.js")
@JsModule("context://js/page-keys.js")
class StaffLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String PATIENTS = "reception/patients";

    private final transient Changes changes;
    private final Anchor day = place("/reception", "calendar-blank-bold", "staff.day");
    private final Anchor patients = place("/" + PATIENTS, "users-three", "staff.patients");
    private final Main main = new Main();
    private final LivePage live = new LivePage(changed -> follow(changed.onlyAppointments()));

    StaffLayout(CurrentActor currentActor, SignOut signOut, Changes changes) {
        this.changes = changes;
        live.isAsOf(changes.now());
        live.sleepsWhenNobodyWorks();
        live.followsVisits();
        addClassNames("s-sapp", "staff-page", "mc-staff");
        main.setId("main");
        add(skip(), rail(currentActor.find().map(Actor::name).orElse(""), signOut), main, live);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        boolean atPatients = event.getLocation().getPath().startsWith(PATIENTS);
        current(patients, atPatients);
        current(day, !atPatients);
    }

    private static void current(Anchor place, boolean isCurrent) {
        if (isCurrent) {
            place.getElement().setAttribute("aria-current", "page");
        } else {
            place.getElement().removeAttribute("aria-current");
        }
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    /** The numbers are taken before what is shown: a change that comes between is told once more. */
    private void follow(boolean onlyAppointments) {
        live.isAsOf(changes.now());
        getUI().ifPresent(page -> ClinicChanged.fire(page, onlyAppointments));
    }

    private Anchor skip() {
        var skip = new Anchor("#main", getTranslation("staff.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    private Nav rail(String name, SignOut signOut) {
        var logo = new Anchor("/", Icon.of("medicenter"));
        logo.addClassName("logo");
        logo.setRouterIgnore(true);
        logo.getElement().setAttribute("aria-label", getTranslation("staff.home"));
        var rail = new Nav(logo, places(), who(name, signOut));
        rail.addClassNames("s-snav", "s-narrow");
        rail.getElement().setAttribute("aria-label", getTranslation("staff.menu"));
        return rail;
    }

    private UnorderedList places() {
        patients.getElement().setAttribute("data-letter", "/").setAttribute("aria-keyshortcuts", "/");
        var places = new UnorderedList(new ListItem(day), new ListItem(patients));
        if (!AdminMenu.entries().isEmpty()) {
            places.add(new ListItem(place("/admin", "list-dashes", "staff.administration")));
        }
        return places;
    }

    private Anchor place(String address, String icon, String text) {
        var place = new Anchor(address, Icon.of(icon));
        place.add(new Span(getTranslation(text)));
        place.addClassName("s-n");
        return place;
    }

    private Div who(String name, SignOut signOut) {
        var person = new Anchor("/reception/account", PersonMark.of(name, 0));
        person.addClassName("s-me");
        person.setTitle(name);
        var spoken = new Span(getTranslation("staff.signed-in-as", name));
        spoken.addClassName("vh");
        person.add(spoken);
        var out = new NativeButton();
        out.add(Icon.of("sign-out-bold"), new Span(getTranslation("staff.sign-out")));
        out.addClassName("s-n");
        out.getElement().setAttribute("data-sign-out", true);
        out.addClickListener(click -> signOut.signOut());
        var who = new Div(person, out);
        who.addClassName("s-low");
        return who;
    }
}
