package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.medicenter.clinic.Catalogue;
import org.medicenter.scheduling.NextFits.Fit;
import org.medicenter.scheduling.NextFits.Why;
import org.medicenter.ui.Formats;

/** A time that fits: when, with whom, and what speaks for it. */
class FitRow {

    private final Catalogue catalogue;
    private final Formats formats;
    private final BiFunction<String, Object[], String> texts;
    private final LocalDate today;

    FitRow(Catalogue catalogue, Formats formats, BiFunction<String, Object[], String> texts, LocalDate today) {
        this.catalogue = catalogue;
        this.formats = formats;
        this.texts = texts;
        this.today = today;
    }

    List<Component> parts(Fit fit) {
        var mark = new Span();
        mark.addClassName("s-rd");
        var start = fit.time().start();
        LocalDate date = formats.date(start);
        var when = new Span(
                new Span(formats.time(start)),
                CallWords.small(date.equals(today) ? text("staff.day.today") : formats.shortDate(date)));
        when.addClassName("s-t");
        var specialist = fit.time().specialist();
        var whom = new Span(
                CallWords.bold(
                        specialist == null
                                ? text("staff.no-specialist")
                                : catalogue.specialist(specialist).name()),
                CallWords.small(why(fit)));
        return List.of(mark, when, whom);
    }

    private String why(Fit fit) {
        String words = Arrays.stream(Why.values())
                .filter(fit.why()::contains)
                .map(it -> text("call.why." + it.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String text(String key) {
        return texts.apply(key, new Object[0]);
    }
}
