package org.medicenter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A box that says whom to call, by urgency: colour, picture and word say the same. */
public final class CareCard extends Section {

    /** From what cannot wait to what can. */
    public enum Level {
        EMERGENCY("red", "warning-octagon-fill", "danger"),
        CRISIS("night", "chats-circle-fill", "nightb"),
        URGENT("amber", "warning-fill", "urgent"),
        ROUTINE("blue", "sun-horizon-fill", "ordinary");

        private final String look;
        private final String icon;
        private final String button;

        Level(String look, String icon, String button) {
            this.look = look;
            this.icon = icon;
            this.button = button;
        }
    }

    private final Level level;
    private final Div body = new Div();

    /** @param levelWord the urgency in a word, such as "Emergency" */
    public CareCard(Level level, String levelWord, String title) {
        this.level = level;
        addClassNames("care", level.look);
        var word = new Span(levelWord);
        word.addClassName("lvl");
        var heading = new H2(word);
        heading.add(title);
        heading.setId("care-" + level.look);
        getElement().setAttribute("aria-labelledby", "care-" + level.look);
        body.addClassName("body");
        add(new Header(Icon.of(level.icon), heading), body);
    }

    public CareCard with(Component... contents) {
        body.add(contents);
        return this;
    }

    public CareCard withBodyClass(String name) {
        body.addClassName(name);
        return this;
    }

    /** The one action of a card. */
    public Anchor call(String tel, String words) {
        var call = new Anchor("tel:" + tel, Icon.of("phone-bold"), new Span(words));
        call.addClassNames("btn", level.button, "big", "wide");
        return call;
    }
}
