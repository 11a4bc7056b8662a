package org.medicenter.website.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.access.SignOut;
import org.medicenter.hours.OutsideNow;
import org.medicenter.ui.Icon;
import org.medicenter.ui.PersonMark;

/**
 * The frame of administration: a wide menu of what there is for who is signed in, found by the views' own {@code @Menu}
 * (title: a key of the texts; icon: a file of frontend/icons; order: below 20 about the clinic, above about its office).
 */
@Layout("/admin")
@AnonymousAllowed
@JsModule("context://js/staff-page.js")
@StyleSheet("styles/admin.css")
@StyleSheet("styles/admin-effects.css")
class AdminLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final transient CurrentActor currentActor;
    /** On a phone the menu is one line that scrolls. */
    private static final String IN_SIGHT = "const menu = this.closest('nav');"
            + " menu.scrollLeft = this.offsetLeft - (menu.clientWidth - this.offsetWidth) / 2";

    private final transient OutsideNow outsideNow;
    private final Main main = new Main();
    private final List<Anchor> entries = new ArrayList<>();
    private @Nullable Span outsideBadge;

    AdminLayout(CurrentActor currentActor, SignOut signOut, OutsideNow outsideNow) {
        this.currentActor = currentActor;
        this.outsideNow = outsideNow;
        addClassNames("s-sapp", "s-wide", "staff-page", "mc-staff");
        currentActor
                .find()
                .ifPresent(actor ->
                        getElement().setAttribute("data-account", actor.id().toString()));
        main.setId("main");
        main.addClassName("s-apage");
        add(skip(), menu(currentActor.find().map(Actor::name).orElse(""), signOut), main);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String here = "/" + event.getLocation().getPath();
        entries.forEach(entry -> {
            boolean current = here.equals(entry.getHref()) || here.startsWith(entry.getHref() + "/");
            if (current) {
                entry.getElement().setAttribute("aria-current", "page");
                entry.getElement().executeJs(IN_SIGHT);
            } else {
                entry.getElement().removeAttribute("aria-current");
            }
            if (OutsideNow.PAGE.startsWith(entry.getHref().substring(1))) {
                count(entry);
            }
        });
    }

    /** Beside the entry of the hours: how many appointments lie outside of them. */
    private void count(Anchor entry) {
        if (outsideBadge != null) {
            entry.remove(outsideBadge);
            outsideBadge = null;
        }
        boolean mayKnow =
                currentActor.find().filter(actor -> actor.is(Role.ADMIN)).isPresent();
        int outside = mayKnow ? outsideNow.count() : 0;
        if (outside > 0) {
            var number = new Span(String.valueOf(outside));
            number.getElement().setAttribute("aria-hidden", "true");
            var words = new Span(", " + getTranslation("hours.outside.menu", outside));
            words.addClassName("vh");
            outsideBadge = new Span(number, words);
            outsideBadge.addClassName("s-count0");
            entry.add(outsideBadge);
        }
    }

    private Anchor skip() {
        var skip = new Anchor("#main", getTranslation("staff.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    private Nav menu(String name, SignOut signOut) {
        var logo = new Anchor("/", Icon.of("medicenter"), new Span("Medicenter"));
        logo.addClassName("logo");
        logo.setRouterIgnore(true);
        logo.getElement().setAttribute("aria-label", getTranslation("staff.home"));
        var menu = new Nav(logo, link("/reception", "arrow-left-bold", "admin.menu.day"));
        menu.addClassName("s-snav");
        menu.getElement().setAttribute("aria-label", getTranslation("admin.menu"));
        var there = AdminMenu.entries();
        group(menu, "admin.menu.clinic", there.stream().filter(AdminMenu::isAboutTheClinic));
        group(menu, "admin.menu.office", there.stream().filter(it -> !AdminMenu.isAboutTheClinic(it)));
        menu.add(who(name, signOut));
        return menu;
    }

    private void group(Nav menu, String title, Stream<MenuEntry> group) {
        var items = group.map(it -> new ListItem(entry(it))).toArray(ListItem[]::new);
        if (items.length == 0) {
            return;
        }
        var heading = new H2(getTranslation(title));
        heading.addClassName("s-grp");
        heading.setId(title.replace('.', '-'));
        var list = new UnorderedList(items);
        list.getElement().setAttribute("aria-labelledby", title.replace('.', '-'));
        menu.add(heading, list);
    }

    private Anchor entry(MenuEntry entry) {
        var link =
                link("/" + AdminMenu.path(entry), entry.icon() == null ? "list-dashes" : entry.icon(), entry.title());
        entries.add(link);
        return link;
    }

    private Anchor link(String address, String icon, String text) {
        var link = new Anchor(address, Icon.of(icon), new Span(getTranslation(text)));
        link.addClassName("s-n");
        return link;
    }

    private Div who(String name, SignOut signOut) {
        var person = new Anchor(
                "/reception/account", PersonMark.of(name, 0), new Span(getTranslation("staff.signed-in-as", name)));
        person.addClassName("s-mecard");
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
