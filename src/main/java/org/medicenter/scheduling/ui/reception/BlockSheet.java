package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.medicenter.scheduling.Block;
import org.medicenter.scheduling.Blocking;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** What is blocked and by whom, to be given back alone or with all that was blocked with it. */
class BlockSheet extends Dialog {

    private final transient Blocking blocking;
    private final transient Block block;
    private final transient Consumer<String> done;

    BlockSheet(Blocking blocking, Block block, AwayPlace place, Consumer<String> done) {
        this.blocking = blocking;
        this.block = block;
        this.done = done;
        List<Block> series = blocking.series(block);
        addClassNames("staff-page", "mc-staff", "s-awaydialog");
        setHeaderTitle(getTranslation("away.block.title", title(block)));
        add(facts(place, series));
        if (block.hasGaps()) {
            var note = new Div(Icon.of("warning-circle-fill"), new Paragraph(getTranslation("away.block.gaps")));
            note.addClassNames("s-awaynote", "s-warn");
            add(note);
        }
        getFooter().add(Buttons.button(getTranslation("away.leave"), "ghost", this::close));
        if (series.size() > 1) {
            getFooter()
                    .add(Buttons.button(
                            getTranslation("away.block.remove.all", series.size()), "danger-line", () -> remove(true)));
        }
        getFooter().add(Buttons.button(getTranslation("away.block.remove"), "primary", () -> remove(false)));
    }

    private String title(Block shown) {
        return shown.words().isBlank()
                ? getTranslation("away.reason." + shown.reason().slug())
                : shown.words();
    }

    private HtmlContainer facts(AwayPlace place, List<Block> series) {
        Formats formats = place.formats();
        var facts = new HtmlContainer("dl");
        facts.addClassName("s-awayfacts");
        String day = formats.weekdayDate(formats.date(block.time().start()));
        fact(
                facts,
                "away.block.when",
                day + " " + formats.timeRange(block.time().start(), block.time().end()));
        fact(facts, "away.block.who", place.name(block.resource()));
        fact(
                facts,
                "away.block.reason",
                getTranslation("away.reason." + block.reason().slug()));
        if (block.by() != null) {
            LocalDate date = formats.date(block.at());
            fact(facts, "away.block.by", getTranslation("away.block.by.value", block.by(), formats.weekdayDate(date)));
        }
        List<Block> others =
                series.stream().filter(it -> !it.id().equals(block.id())).toList();
        if (!others.isEmpty()) {
            fact(facts, "away.block.with", words(others, place));
        }
        return facts;
    }

    /** The first few are enough to know what it is. */
    private String words(List<Block> others, AwayPlace place) {
        Formats formats = place.formats();
        String first = others.stream()
                .limit(4)
                .map(it -> formats.weekdayDate(formats.date(it.time().start())) + ", " + place.name(it.resource()))
                .collect(Collectors.joining("; "));
        return others.size() > 4 ? first + " " + getTranslation("away.block.standing.more", others.size() - 4) : first;
    }

    private void fact(HtmlContainer facts, String key, String value) {
        var name = new HtmlContainer("dt");
        name.setText(getTranslation(key));
        var said = new HtmlContainer("dd");
        said.setText(value);
        facts.add(new Div(name, said));
    }

    private void remove(boolean all) {
        int removed = blocking.remove(block, all);
        close();
        done.accept(getTranslation("away.block.removed", removed));
    }
}
