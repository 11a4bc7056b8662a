package org.medicenter.website.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.SignOut;
import org.medicenter.ui.ClinicChanged;
import org.medicenter.website.Changes;
import org.medicenter.website.Frame;
import org.medicenter.website.Frames;
import org.medicenter.website.OpeningWords;

/**
 * What stands around the views that patients see: the same header and footer as around the plain pages, with the opening
 * state to the minute and all that somebody saves meanwhile. After a change of view the focus is on its heading. The emergency page is kept on the device, for
 * the time without a connection.
 */
@Layout
@AnonymousAllowed
@Tag("page-frame")
@JsModule("context://js/page-frame.js")
@JsModule("context://js/register-sw.js")
class PublicFrame extends HtmlContainer implements RouterLayout, AfterNavigationObserver {

    /** A browser's timer cannot wait for more than 24 days. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(20);

    private final transient Frames frames;
    private final transient Changes changes;
    private final transient Clock clock;
    private final FrameHeader header;
    private final OfflineNote offline = new OfflineNote();
    private final Main main = new Main();
    private final FrameFooter footer = new FrameFooter();
    private final LivePage live = new LivePage(changed -> follow(changed.onlyAppointments()));
    private transient @Nullable Frame shown;

    PublicFrame(Frames frames, Changes changes, CurrentActor currentActor, SignOut signOut, Clock clock) {
        this.frames = frames;
        this.changes = changes;
        this.clock = clock;
        this.header = new FrameHeader(currentActor.patientsAddress().isPresent(), signOut::signOut);
        live.isAsOf(changes.now());
        currentActor.find().ifPresent(somebody -> live.sleepsWhenNobodyWorks());
        Frame frame = frames.now();
        var skip = new Anchor("#main", getTranslation("frame.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("skip");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        show(frame);
        add(skip, header.bar(), header.phoneBar(), offline, main, footer, live);
        addListener(OpeningChangedEvent.class, event -> follow(false));
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (event.getLocationChangeEvent().getTrigger() != NavigationTrigger.PAGE_LOAD) {
            header.closeMenu();
            getElement().callJsFunction("focusHeading");
            refresh();
        }
    }

    /** The numbers are taken before what is shown: a change that comes between is told once more. */
    private void follow(boolean onlyAppointments) {
        live.isAsOf(changes.now());
        if (!onlyAppointments) {
            refresh();
        }
        getUI().ifPresent(page -> ClinicChanged.fire(page, onlyAppointments));
    }

    private void refresh() {
        Frame frame = frames.now();
        if (!frame.equals(shown)) {
            show(frame);
        } else {
            waitForChange(frame);
        }
    }

    private void show(Frame frame) {
        shown = frame;
        header.show(frame);
        offline.show(frame);
        footer.show(frame);
        waitForChange(frame);
    }

    private void waitForChange(Frame frame) {
        OpeningWords opening = frame.opening();
        if (opening == null || opening.changes() == null) {
            return;
        }
        Duration left = Duration.between(clock.instant(), opening.changes());
        Duration wait = left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT;
        getElement().executeJs("this.stateChangesIn = $0", wait.toMillis() + 200.0);
    }

    /** The minute has come at which the clinic opens or closes. Public: the framework makes it. */
    @DomEvent("opening-changed")
    public static class OpeningChangedEvent extends ComponentEvent<PublicFrame> {

        public OpeningChangedEvent(PublicFrame source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
