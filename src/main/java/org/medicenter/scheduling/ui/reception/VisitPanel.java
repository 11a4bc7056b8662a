package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.Channel;
import org.medicenter.scheduling.Overbooked;
import org.medicenter.scheduling.VisitPlace;
import org.medicenter.scheduling.VisitSheet;
import org.medicenter.scheduling.VisitStep;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** The chosen visit: its state, who comes, the next step, and what happened so far. */
class VisitPanel extends Aside {

    private final Div state = new Div();
    private final Anchor name = new Anchor();
    private final Paragraph born = new Paragraph();
    private final Paragraph said = new Paragraph();
    private final FlowButtons flow;
    private final Paragraph waits = new Paragraph();
    private final Section facts = new Section();
    private final OrderedList history = new OrderedList();
    private transient @Nullable VisitSheet shown;
    private transient DeskApprovals.@Nullable Part approval;

    VisitPanel(Consumer<AppointmentStatus> step, FlowButtons.Others others, Runnable close) {
        addClassName("s-pn");
        state.addClassName("s-state");
        getElement().setAttribute("aria-label", getTranslation("board.panel"));
        flow = new FlowButtons(step, others);
        var shut = new NativeButton();
        shut.add(Icon.of("x-bold"));
        shut.addClassName("iconbtn");
        shut.setAriaLabel(getTranslation("board.close"));
        shut.addClickListener(click -> close.run());
        born.addClassName("s-sub");
        waits.addClassName("s-waits");
        waits.setVisible(false);
        said.addClassNames("s-said");
        said.getElement().setAttribute("role", "alert");
        history.addClassName("s-tline");
        add(
                new Header(state, shut, new H2(name), born, waits),
                said,
                flow,
                facts,
                new Section(new H3(getTranslation("board.history")), history));
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE).listenOn(this);
        setVisible(false);
    }

    /** Below the steps. */
    void add(DeskApprovals.Part part) {
        approval = part;
        addComponentAtIndex(indexOf(facts), part.component());
    }

    /** For who has just taken a step there. */
    void focusApproval() {
        if (approval != null) {
            approval.focusNext();
        }
    }

    @Nullable
    VisitSheet shown() {
        return shown;
    }

    void show(VisitSheet sheet, Catalogue catalogue, Formats formats) {
        if (!isVisible()
                || shown == null
                || !shown.entry().id().equals(sheet.entry().id())) {
            refuses("");
        }
        setVisible(true);
        if (approval != null) {
            approval.show(sheet, formats);
        }
        if (sheet.equals(shown)) {
            return;
        }
        shown = sheet;
        state.removeAll();
        state.add(new StatusWord(sheet.entry().status()));
        name.setText(sheet.patientName());
        name.setHref(new PatientAddress(sheet.patient(), false).address());
        born.setText(getTranslation("board.born", formats.fullDate(sheet.dateOfBirth()), sheet.reference()));
        flow.show(sheet, formats);
        facts.removeAll();
        facts.add(new H3(getTranslation("board.visit")), new VisitFacts(sheet, catalogue, formats));
        history.removeAll();
        var words = new StepWords(this, catalogue, formats);
        sheet.overbookings().stream().filter(Overbooked::isCurrent).forEach(it -> state.add(overbooked(it)));
        happened(sheet, words).forEach(it -> history.add(line(time(it.at(), formats), it.what())));
        history.add(booked(sheet, formats));
    }

    private record Happened(Instant at, String what) {}

    private Stream<Happened> happened(VisitSheet sheet, StepWords words) {
        return Stream.concat(
                        sheet.overbookings().stream()
                                .map(it -> new Happened(
                                        it.at(),
                                        getTranslation("overbook.history", OverbookWords.why(this, it)) + ". "
                                                + it.by())),
                        steps(sheet, words).stream())
                .sorted(Comparator.comparing(Happened::at).reversed());
    }

    private static List<Happened> steps(VisitSheet sheet, StepWords words) {
        var entry = sheet.entry();
        var after = new VisitPlace(entry.time().start(), entry.time().end(), entry.specialist());
        var happened = new ArrayList<Happened>();
        for (VisitStep step : sheet.steps()) {
            happened.add(new Happened(step.at(), words.of(step, after)));
            VisitPlace before = step.movedFrom();
            after = before == null ? after : before;
        }
        return happened;
    }

    private Span overbooked(Overbooked overbooked) {
        var mark = new Span(Icon.of("warning-fill"), new Text(getTranslation("overbook.mark")));
        mark.addClassNames("badge", "bad");
        mark.setTitle(OverbookWords.why(this, overbooked));
        return mark;
    }

    /** @param sentences what the patient waits for; none: nothing */
    void showWaits(List<String> sentences) {
        waits.setText(String.join(" ", sentences));
        waits.setVisible(!sentences.isEmpty());
    }

    void hide() {
        shown = null;
        setVisible(false);
    }

    /** Why a step was not taken; empty: it was. */
    void refuses(String why) {
        said.setText(why);
        said.setVisible(!why.isEmpty());
    }

    void focusName() {
        name.getElement().executeJs("setTimeout(() => this.focus(), 60)");
    }

    /** Whoever leaves the question whether to cancel goes on there. */
    void focusCancel() {
        flow.focusCancel();
    }

    void focusNext() {
        flow.focusNext();
    }

    private ListItem booked(VisitSheet sheet, Formats formats) {
        String key = sheet.channel() == Channel.ONLINE ? "board.booked.online" : "board.booked.desk";
        return line(time(sheet.bookedAt(), formats), getTranslation(key));
    }

    private static String time(Instant at, Formats formats) {
        return formats.shortDate(formats.date(at)) + " " + formats.time(at);
    }

    private static ListItem line(String when, String what) {
        var time = new Span(when);
        time.addClassName("num");
        return new ListItem(time, new Span(what));
    }
}
