package org.medicenter.website.setup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import org.medicenter.access.SetupCode;
import org.medicenter.access.SetupCodeOutcome;
import org.medicenter.emergency.EmergencySetup;
import org.medicenter.hours.HoursSetup;
import org.medicenter.ui.Texts;
import org.medicenter.website.setup.FinishOutcome;
import org.medicenter.website.setup.FirstSetup;
import org.medicenter.website.setup.SetupStep;

/**
 * Where a clinic begins: the code out of the log, then five steps. Each step is an address of its own, so that Back and
 * reload work; what was typed is kept at once.
 */
@Route(value = "setup/:step?([1-5])", autoLayout = false)
@AnonymousAllowed
@JsModule("context://js/staff-page.js")
@StyleSheet("styles/admin.css")
@StyleSheet("styles/admin-setup.css")
class SetupView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient FirstSetup setup;
    private final transient SetupCode code;
    private final transient EmergencySetup emergency;
    private final transient HoursSetup hours;
    private final transient Texts texts;
    private final transient Clock clock;
    private final StepList steps = new StepList();
    private final Main main = new Main();
    private String title = "setup.title";

    SetupView(FirstSetup setup, SetupCode code, EmergencySetup emergency, HoursSetup hours, Texts texts, Clock clock) {
        this.setup = setup;
        this.code = code;
        this.emergency = emergency;
        this.hours = hours;
        this.texts = texts;
        this.clock = clock;
        addClassNames("s-setup", "staff-page", "mc-staff");
        main.setId("main");
        add(steps, main);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("setup.page-title", getTranslation(title));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setup.isOpen()) {
            show(new DonePage("", ""));
            return;
        }
        var work = SetupWork.ofThisBrowser();
        if (work.isEmpty()) {
            show(new CodePage(this::enter));
            return;
        }
        var reached = work.get().reached();
        var wanted = event.getRouteParameters()
                .get("step")
                .map(it -> SetupStep.values()[Integer.parseInt(it) - 1])
                .orElse(reached);
        if (wanted.compareTo(reached) > 0) {
            event.forwardTo(SetupView.class, address(reached));
            return;
        }
        show(wanted, work.get());
    }

    /** With the right code the session gets another id, so that nobody shares it who has planted the old one. */
    private void enter(CodePage page, String typed) {
        switch (code.enter(typed, VaadinRequest.getCurrent().getRemoteAddr())) {
            case SetupCodeOutcome.Accepted accepted -> {
                VaadinService.reinitializeSession(VaadinRequest.getCurrent());
                SetupWork.begin(setup, accepted.pass());
                go(SetupStep.CLINIC);
            }
            case SetupCodeOutcome.Wrong wrong -> page.say(getTranslation("setup.code.wrong"));
            case SetupCodeOutcome.Paused paused ->
                page.say(getTranslation(
                        "setup.code.paused", String.valueOf(paused.pause().toSeconds())));
        }
    }

    private void show(SetupStep step, SetupWork work) {
        steps.show(step, work);
        title = "setup." + step.slug();
        StepPage page = switch (step) {
            case CLINIC -> new ClinicPage(work, emergency, hours, clock);
            case NUMBERS -> new NumbersPage(work, texts);
            case HOURS -> new HoursPage(work, hours, texts);
            case PEOPLE -> new PeoplePage(work);
            case ADMIN -> new AdminPage(work);
        };
        page.build(this::goBack, () -> leave(page, work));
        show(page);
    }

    private void show(StepPage page) {
        main.removeAll();
        main.add(page);
        page.focusHeading();
    }

    private void goBack(SetupStep from) {
        go(from.before());
    }

    /** Forward where nothing is wrong, else to what is. Asked again in any case: somebody else may have been faster. */
    private void leave(StepPage page, SetupWork work) {
        if (!setup.isOpen()) {
            show(new DonePage("", ""));
            return;
        }
        var faults = page.allFaults(work.faults(page.step()));
        page.show(faults);
        if (!faults.isEmpty()) {
            return;
        }
        if (page instanceof AdminPage last) {
            finish(last, work);
        } else {
            work.goOnFrom(page.step());
            go(page.step().next());
        }
    }

    private void finish(AdminPage page, SetupWork work) {
        switch (work.finish(page.password())) {
            case FinishOutcome.Finished finished -> {
                steps.finished();
                show(new DonePage(finished.signInName(), work.draft().place().name()));
            }
            case FinishOutcome.DoneByOthers others -> show(DonePage.byOthers(others.by()));
            case FinishOutcome.Refused refused -> page.show(refused.faults());
        }
    }

    private static void go(SetupStep step) {
        UI.getCurrent().navigate(SetupView.class, address(step));
    }

    private static RouteParameters address(SetupStep step) {
        return new RouteParameters("step", String.valueOf(step.number()));
    }
}
