package org.medicenter.notifications.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.notifications.MailSetting;
import org.medicenter.notifications.MessageDetail;
import org.medicenter.notifications.MessageId;
import org.medicenter.notifications.Messages;
import org.medicenter.ui.Texts;

/** What patients are told: what waits, what was sent, what could not be, and how each mail looks. */
@Route(MessagesView.PAGE)
@Menu(title = "messages.title", icon = "envelope-simple", order = 8)
@RolesAllowed("ADMIN")
@StyleSheet("styles/admin-messages.css")
class MessagesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PAGE = "admin/messages";

    private final transient Messages messages;
    private final transient ClinicDirectory directory;
    private final transient Texts texts;
    private final transient Clock clock;

    private final MessageBar bar;
    private final MessageGrid grid;
    private final Div list = new Div();
    private final Div detail = new Div();
    private MessagesPlace place = MessagesPlace.of(QueryParameters.empty());
    private boolean byHand;

    MessagesView(Messages messages, ClinicDirectory directory, Texts texts, Clock clock) {
        this.messages = messages;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
        bar = new MessageBar(this::go);
        grid = new MessageGrid(messages, words(), message -> go(place.with(message)));
        addClassName("s-messages");
        list.addClassName("s-list");
        detail.addClassName("s-letter");
        var box = new Section(bar, list);
        box.addClassNames("s-box", "s-messagebox");
        box.getElement().setAttribute("aria-label", getTranslation("messages.list"));
        var columns = new Div(box, detail);
        columns.addClassNames("s-md", "s-rightd");
        add(head(), setting(), columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(MessagesPlace.of(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("messages.page-title");
    }

    /** What is chosen stands in the address, so that Back, reload and a bookmark work. */
    private void go(MessagesPlace next) {
        byHand = true;
        UI.getCurrent().navigate(PAGE, next.parameters());
    }

    private void show(MessagesPlace next) {
        place = next;
        bar.show(next, messages.totals());
        showList();
        grid.mark(next.message());
        showDetail(next.message());
        byHand = false;
    }

    private void showList() {
        list.removeAll();
        int found = messages.count(place.filter());
        if (found > 0) {
            grid.show(place.filter());
            var count = new Paragraph(getTranslation("messages.count", found));
            count.addClassNames("small", "muted", "s-count");
            count.getElement().setAttribute("role", "status");
            list.add(grid, count);
        } else {
            list.add(new NoMessage(place.isAll(), () -> go(MessagesPlace.of(QueryParameters.empty()))));
        }
    }

    private void showDetail(@Nullable MessageId id) {
        detail.removeAll();
        detail.setVisible(id != null);
        if (id == null) {
            return;
        }
        Optional<MessageDetail> opened = messages.open(id);
        var panel = new MessagePanel(opened.orElse(null), words(), () -> go(place.with(null)), this::sendAgain);
        detail.add(panel);
        if (byHand) {
            panel.focusHeading();
        }
    }

    private void sendAgain(MessageId id) {
        var outcome = messages.sendAgain(id);
        bar.show(place, messages.totals());
        grid.show(place.filter());
        detail.removeAll();
        var panel =
                new MessagePanel(messages.open(id).orElse(null), words(), () -> go(place.with(null)), this::sendAgain);
        panel.tell(outcome);
        detail.add(panel);
    }

    private Header head() {
        var head = new Header(
                new Div(new H1(getTranslation("messages.title")), new Paragraph(getTranslation("messages.lead"))));
        head.addClassName("s-ahead");
        return head;
    }

    private SettingNote setting() {
        MailSetting setting = messages.setting();
        return new SettingNote(setting);
    }

    private MessageWords words() {
        boolean set = messages.setting() instanceof MailSetting.Set;
        return new MessageWords(texts.formats(zone(), getLocale()), clock.instant(), set, this::getTranslation);
    }

    private ZoneId zone() {
        return directory.catalogue().mainLocation().map(Location::zone).orElse(ZoneOffset.UTC);
    }
}
