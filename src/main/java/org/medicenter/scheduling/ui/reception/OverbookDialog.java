package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.OverbookingNote;
import org.medicenter.ui.Buttons;

/**
 * Asks for the reason before a visit is put on time that another one has, and offers the nearest place where it fits.
 * Escape goes back to the board, where nothing has changed.
 */
class OverbookDialog extends Dialog {

    /**
     * What the dialog tells.
     *
     * @param time "11:20"
     * @param clash who is in the way, and for how long
     * @param used how many of the day's overbookings are used
     * @param isMore whether one more is allowed
     * @param nearest "11:00, Dr Jonas Lindqvist"; null: it fits nowhere that day
     */
    record Question(
            String time,
            String clash,
            String used,
            boolean isMore,
            @Nullable String nearest) {}

    private final OverbookReason reason = new OverbookReason();
    private final transient Consumer<OverbookingNote> overbook;

    /**
     * @param overbook is told the reason
     * @param instead takes the nearest place that fits
     * @param back where the focus goes then
     */
    OverbookDialog(Question question, Consumer<OverbookingNote> overbook, Runnable instead, Runnable back) {
        this.overbook = overbook;
        addClassNames("staff-page", "mc-staff", "s-overbook");
        setHeaderTitle(getTranslation("overbook.title", question.time()));
        setWidth("520px");
        getHeader().add(Buttons.iconButton("x-bold", getTranslation("overbook.close"), () -> leave(back)));
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(_ -> leave(back));
        var used = new Paragraph(question.used());
        used.addClassName("s-sub");
        add(OverbookReason.clash(question.clash()));
        if (question.isMore()) {
            reason.takeFocus();
            reason.whenEntered(this::confirm);
            add(reason);
        }
        add(used);
        foot(question, instead, back);
    }

    private void foot(Question question, Runnable instead, Runnable back) {
        getFooter().add(Buttons.button(getTranslation("overbook.back"), "ghost", () -> leave(back)));
        if (question.nearest() != null) {
            getFooter()
                    .add(Buttons.button(
                            "check-bold", getTranslation("overbook.instead", question.nearest()), "line", () -> {
                                close();
                                instead.run();
                            }));
        }
        if (question.isMore()) {
            getFooter().add(Buttons.button(getTranslation("overbook.do"), "danger", this::confirm));
        }
    }

    private void leave(Runnable back) {
        close();
        back.run();
    }

    private void confirm() {
        reason.note().ifPresent(note -> {
            close();
            overbook.accept(note);
        });
    }
}
