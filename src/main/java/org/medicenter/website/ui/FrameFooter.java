package org.medicenter.website.ui;

import static org.medicenter.website.ui.FrameHeader.plain;
import static org.medicenter.website.ui.FrameHeader.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.emergency.EmergencyNumber;
import org.medicenter.website.Frame;

/** The footer of a view: as in templates/frame.html. */
class FrameFooter extends Footer {

    FrameFooter() {
        addClassName("foot");
    }

    void show(Frame frame) {
        removeAll();
        var columns = new Div(
                about(frame),
                column(
                        "frame.visit",
                        List.of(
                                new Anchor("book", text("frame.bookAppointment")),
                                new Anchor("appointments", text("frame.mine")),
                                plain("./#specialists", text("frame.specialists")),
                                plain("./#hours", text("frame.hours")))),
                column(
                        "frame.guides",
                        frame.guides().stream()
                                .map(it -> plain(it.path().substring(1), it.name()))
                                .toList()),
                column("frame.help", help(frame)));
        columns.addClassName("cols");
        var base = new Div(
                new Span(text("frame.openSource")),
                plain("privacy", text("privacy.name")),
                plain("accessibility", text("accessibility.name")),
                plain("imprint", text("imprint.name")));
        base.addClassName("base");
        var wrap = new Div(columns, base);
        wrap.addClassName("wrap");
        add(wrap);
    }

    private static Component about(Frame frame) {
        var about = new Div(FrameHeader.logo(), new Paragraph(text("frame.about")));
        about.addClassName("about");
        var address = new HtmlContainer("address");
        frame.address().forEach(line -> address.add(new Span(line), new HtmlContainer("br")));
        if (frame.phone() != null) {
            address.add(new Anchor(frame.phone().link(), frame.phone().number()));
        }
        about.add(address);
        return about;
    }

    private static List<Anchor> help(Frame frame) {
        var links = new ArrayList<Anchor>();
        links.add(plain("emergency", text("frame.emergencyPage")));
        addNumber(links, frame.numbers().emergency(), "frame.number.emergency");
        addNumber(links, frame.numbers().urgent(), "frame.number.urgent");
        addNumber(links, frame.numbers().crisis(), "frame.number.crisis");
        return links;
    }

    private static void addNumber(List<Anchor> links, @Nullable EmergencyNumber number, String key) {
        if (number != null) {
            links.add(new Anchor("tel:" + number.tel(), text(key, number.number())));
        }
    }

    private static Div column(String title, List<Anchor> links) {
        var list = new UnorderedList();
        links.forEach(link -> list.add(new ListItem(link)));
        return new Div(new H2(text(title)), list);
    }
}
