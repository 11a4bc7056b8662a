package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Texts;

/** Books for callers from a page of the calendar: says what was booked, and leads to it. */
class Calling extends Span {

    private final transient CallDesk desk;
    private final transient ClinicDirectory directory;
    private final transient Texts texts;
    private final transient Runnable left;
    private final transient Consumer<BoardAddress> booked;
    private boolean justBooked;

    /**
     * @param left nobody was booked: the focus goes back
     * @param booked is told where the visit stands
     */
    Calling(CallDesk desk, ClinicDirectory directory, Texts texts, Runnable left, Consumer<BoardAddress> booked) {
        this.desk = desk;
        this.directory = directory;
        this.texts = texts;
        this.left = left;
        this.booked = booked;
        addClassName("vh");
        getElement().setAttribute("role", "status");
    }

    /** @param inFits whether with the focus in the times that fit */
    void open(boolean inFits) {
        dialog().open(inFits);
    }

    /** For this time, as it was pointed at. */
    void openAt(FreePlace place) {
        dialog().openAt(place);
    }

    private CallDialog dialog() {
        var dialog = new CallDialog(desk, this::booked, Said::aloud);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                leave();
            }
        });
        return dialog;
    }

    /** Whether the visit that is shown has just been booked here: the next key is for it. */
    boolean hasJustBooked() {
        return justBooked;
    }

    private void leave() {
        if (!justBooked) {
            left.run();
        }
        justBooked = false;
    }

    private void booked(BookedAppointment appointment, String name) {
        justBooked = true;
        Location place = directory.catalogue().location(appointment.location());
        Formats formats = texts.formats(place.zone(), getLocale());
        LocalDate date = formats.date(appointment.time().start());
        setText(getTranslation(
                "call.booked",
                name,
                formats.weekdayDate(date),
                formats.time(appointment.time().start())));
        booked.accept(BoardAddress.of(appointment, place));
    }
}
