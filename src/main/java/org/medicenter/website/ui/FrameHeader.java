package org.medicenter.website.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.medicenter.ui.Icon;
import org.medicenter.website.Frame;
import org.medicenter.website.OpeningWords;

/** The header of a view, and below it on phones the opening state: as in templates/frame.html. */
class FrameHeader {

    private final Header bar = new Header();
    private final Div phoneBar = new Div();
    private final Div end = new Div();
    private final Span opening = new Span();
    private final Span phoneOpening = new Span();
    private final Span call = new Span();
    private final Nav links = new Nav();
    private final Nav menuLinks = new Nav();

    private final boolean patient;
    private final Runnable signOut;

    /**
     * @param patient whether a patient's account is signed in: then there is a way out of it
     * @param signOut ends the session
     */
    FrameHeader(boolean patient, Runnable signOut) {
        this.patient = patient;
        this.signOut = signOut;
        bar.addClassName("site");
        opening.addClassName("openbox");
        phoneOpening.addClassName("openbox");
        call.addClassName("openbox");
        links.addClassName("nav");
        links.setAriaLabel(text("frame.menu"));
        end.addClassName("end");
        phoneBar.addClassName("statebar");
        phoneBar.getElement().setAttribute("role", "region");
        phoneBar.getElement().setAttribute("aria-label", text("frame.opening"));
        phoneBar.add(phoneOpening, call);
        var emergency = plain("emergency", text("frame.emergency"));
        emergency.addComponentAsFirst(Icon.of("first-aid-bold"));
        emergency.addClassNames("btn", "danger-line", "emgbtn");
        var book = new Anchor("book", text("frame.book"));
        book.addClassNames("btn", "primary", "book");
        var burger = burger();
        var mine = new Anchor("appointments", text("frame.mine"));
        mine.addClassNames("btn", "ghost", "only-wide");
        end.add(opening, mine);
        if (patient) {
            end.add(signOutButton("only-wide"));
        }
        end.add(emergency, book, burger);
        var wrap = new Div(logo(), links, end);
        wrap.addClassName("wrap");
        menuOf(burger);
        bar.add(wrap, menuLinks);
    }

    Component bar() {
        return bar;
    }

    Component phoneBar() {
        return phoneBar;
    }

    void show(Frame frame) {
        links.removeAll();
        linksOf(frame).forEach(links::add);
        menuLinks.removeAll();
        linksOf(frame).forEach(menuLinks::add);
        menuLinks.add(new Anchor("appointments", text("frame.mine")), new Anchor("book", text("frame.bookVisit")));
        if (patient) {
            menuLinks.add(new Anchor("account", text("frame.account")), signOutButton("menuout"));
        }
        opening.removeAll();
        phoneOpening.removeAll();
        call.removeAll();
        if (frame.opening() != null) {
            opening.add(state(frame.opening()));
            phoneOpening.add(state(frame.opening()));
        }
        if (frame.phone() != null) {
            call.add(new Anchor(frame.phone().link(), text("frame.callUs")));
        }
        phoneBar.setVisible(frame.opening() != null || frame.phone() != null);
    }

    private NativeButton signOutButton(String where) {
        var button = new NativeButton(text("frame.signOut"), click -> signOut.run());
        button.addClassNames("btn", "ghost", where);
        return button;
    }

    /** Whoever has followed a link of it has no more use for it. */
    void closeMenu() {
        menuLinks.getElement().executeJs("if (this.matches(':popover-open')) this.hidePopover()");
    }

    static Anchor logo() {
        var logo = plain("./", text("frame.brand"));
        logo.addComponentAsFirst(Icon.of("medicenter"));
        logo.addClassName("logo");
        return logo;
    }

    /** A link to a page that is no view. */
    static Anchor plain(String address, String words) {
        var link = new Anchor(address, words);
        link.setRouterIgnore(true);
        return link;
    }

    static String text(String key, Object... places) {
        return UI.getCurrent().getTranslation(key, places);
    }

    private static List<Anchor> linksOf(Frame frame) {
        var links = new java.util.ArrayList<Anchor>();
        links.add(plain("./#specialists", text("frame.specialists")));
        frame.guides().forEach(guide -> links.add(plain(guide.path().substring(1), text("frame.guide", guide.name()))));
        links.add(plain("./#hours", text("frame.hours")));
        return links;
    }

    private static Anchor state(OpeningWords words) {
        var state = new HtmlContainer("b");
        state.setText(words.state());
        var line = new Span(state);
        line.add(" " + words.change());
        var link = plain("./#hours", "");
        link.add(new HtmlContainer("i"), line);
        link.addClassName("openstate");
        link.setClassName("closed", !words.open());
        return link;
    }

    private static NativeButton burger() {
        var burger = new NativeButton();
        burger.add(Icon.of("list-bold"));
        burger.addClassNames("iconbtn", "burger");
        burger.setAriaLabel(text("frame.menu"));
        burger.setId("menu-button");
        return burger;
    }

    private void menuOf(NativeButton burger) {
        menuLinks.addClassName("menu");
        menuLinks.setAriaLabel(text("frame.menu"));
        menuLinks.setId("menu");
        menuLinks.getElement().setAttribute("popover", "");
        burger.getElement().setAttribute("popovertarget", "menu");
    }
}
