package org.medicenter.waitlist.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.patients.Mistake;
import org.medicenter.patients.PatientId;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.Caller;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.GivenTimes;
import org.medicenter.scheduling.WaitedFor;
import org.medicenter.scheduling.ui.reception.DeskWaitlist;
import org.medicenter.scheduling.ui.reception.KeptQueue;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Texts;
import org.medicenter.waitlist.JoinOutcome;
import org.medicenter.waitlist.JoinRequest;
import org.medicenter.waitlist.Waitlist;
import org.medicenter.waitlist.WaitlistSteps;
import org.springframework.stereotype.Component;

/** The waitlist on the pages of the desk. */
@Component
class WaitlistAtDesk implements DeskWaitlist {

    private final Waitlist waitlist;
    private final WaitlistSteps steps;
    private final GivenTimes given;
    private final ClinicDirectory directory;
    private final CurrentActor currentActor;
    private final Texts texts;
    private final Clock clock;

    WaitlistAtDesk(
            Waitlist waitlist,
            WaitlistSteps steps,
            GivenTimes given,
            ClinicDirectory directory,
            CurrentActor currentActor,
            Texts texts,
            Clock clock) {
        this.waitlist = waitlist;
        this.steps = steps;
        this.given = given;
        this.directory = directory;
        this.currentActor = currentActor;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public boolean isForWhoeverAsks() {
        return currentActor
                .find()
                .filter(it -> it.isAny(Role.RECEPTIONIST, Role.ADMIN))
                .isPresent();
    }

    @Override
    public KeptQueue queue(Consumer<String> done, Consumer<BookedAppointment> visit) {
        return new WaitlistQueue(waitlist, steps, directory, clock, done, visit);
    }

    @Override
    public void ask(Asked asked, Answer answer) {
        List<Mistake> mistakes = waitlist.mistakes(asked.who(), asked.note());
        if (!mistakes.isEmpty()) {
            answer.incomplete(mistakes);
            return;
        }
        var opened = new Asking(asked, answer, words(), formats());
        opened.open();
    }

    @Override
    public List<String> waitsOf(PatientId patient) {
        return waitlist.of(patient).stream().map(words()::wait).toList();
    }

    private WaitWords words() {
        var ui = UI.getCurrent();
        return new WaitWords(ui::getTranslation, ui.getLocale(), directory.catalogue(), formats());
    }

    private Formats formats() {
        ZoneId zone = directory.catalogue().mainLocation().map(Location::zone).orElse(ZoneOffset.UTC);
        return texts.formats(zone, UI.getCurrent().getLocale());
    }

    /** One question, until it is answered. */
    private final class Asking {

        private final Asked asked;
        private final Answer answer;
        private final WaitWords words;
        private final WaitDialog dialog;

        Asking(Asked asked, Answer answer, WaitWords words, Formats formats) {
            this.asked = asked;
            this.answer = answer;
            this.words = words;
            this.dialog =
                    new WaitDialog(asked, words, formats.date(clock.instant()), this::join, this::take, answer::left);
        }

        void open() {
            dialog.open();
        }

        /** Whoever has a visit is moved at once; for a caller the page goes on with that time. */
        private void take(WaitedFor wanted, FreeTime time) {
            if (asked.earlierThan() == null || !(asked.who() instanceof Caller.Known(PatientId patient))) {
                dialog.close();
                answer.takes(time);
                return;
            }
            switch (given.give(new GivenTimes.Who(patient, null), wanted, time, null)) {
                case GivenTimes.Outcome.Given(BookedAppointment visit) -> {
                    dialog.close();
                    answer.moved(visit);
                }
                case GivenTimes.Outcome other -> dialog.say(words.whyNot(other));
            }
        }

        private void join(WaitedFor wanted) {
            switch (waitlist.join(new JoinRequest(asked.who(), wanted, asked.note(), dialog.hasToldOf(wanted)))) {
                case JoinOutcome.Joined joined -> {
                    dialog.close();
                    answer.joined(words.text("waitlist.joined", asked.name(), joined.place()));
                }
                case JoinOutcome.Incomplete(List<Mistake> mistakes) -> {
                    dialog.close();
                    answer.incomplete(mistakes);
                }
                case JoinOutcome.FreeNow(FreeTime time) ->
                    dialog.tells(wanted, words.text("waitlist.free-now", words.time(time)), time);
                case JoinOutcome.NeverThen _ -> dialog.tells(wanted, words.text("waitlist.never-then"), null);
                case JoinOutcome.AlreadyWaits _ -> dialog.say(words.text("waitlist.twice", asked.name()));
                case JoinOutcome.NothingToWaitFor _ -> dialog.say(words.text("waitlist.nothing"));
            }
        }
    }
}
