package org.medicenter.hours.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.medicenter.hours.OpeningWeeks;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** The versions of the week, as buttons: what is valid now, what comes, and one more. */
class VersionBar extends Div {

    private final Editing editing;
    private final Formats formats;
    private final Consumer<LocalDate> look;
    private final Runnable add;

    VersionBar(Editing editing, Formats formats, Consumer<LocalDate> look, Runnable add) {
        this.editing = editing;
        this.formats = formats;
        this.look = look;
        this.add = add;
        addClassName("s-vers");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("hours.versions"));
        refresh();
    }

    void refresh() {
        removeAll();
        var plan = editing.plan();
        LocalDate now =
                plan.validOn(editing.today()).map(OpeningWeeks::validFrom).orElse(LocalDate.MIN);
        plan.versions().stream()
                .filter(it -> !it.validFrom().isBefore(now))
                .forEach(it -> add(button(it, it.validFrom().equals(now))));
        add(addButton());
    }

    /** The button of the version that is looked at. */
    void focusLooked() {
        getChildren()
                .filter(it -> "true".equals(it.getElement().getAttribute("aria-pressed")))
                .findFirst()
                .ifPresent(it -> ((NativeButton) it).focus());
    }

    private NativeButton button(OpeningWeeks version, boolean now) {
        boolean isDraft = !editing.begunFrom().versions().contains(version);
        String title = now
                ? getTranslation("hours.version.now")
                : getTranslation(
                        "hours.version.from",
                        formats.shortDate(version.validFrom()) + " "
                                + version.validFrom().getYear());
        String below = isDraft
                ? getTranslation("hours.version.draft")
                : now
                        ? getTranslation("hours.version.since", formats.fullDate(version.validFrom()))
                        : getTranslation("hours.version.published");
        boolean looked = version.equals(editing.version());
        var button = button(title, isDraft ? "pencil-simple" : now ? "check-circle-fill" : "clock", below);
        button.getElement().setAttribute("aria-pressed", String.valueOf(looked));
        button.addClickListener(click -> look.accept(version.validFrom()));
        return button;
    }

    private NativeButton addButton() {
        var button = button(getTranslation("hours.version.new"), "plus-bold", getTranslation("hours.version.new.when"));
        button.addClassName("s-add");
        button.addClickListener(click -> add.run());
        return button;
    }

    private static NativeButton button(String title, String icon, String below) {
        var button = new NativeButton();
        button.addClassName("s-ver");
        button.getElement().setAttribute("type", "button");
        var bold = new Element("b");
        bold.appendChild(Icon.of(icon).getElement(), new Element("span").setText(title));
        button.getElement().appendChild(bold, new Element("small").setText(below));
        return button;
    }
}
