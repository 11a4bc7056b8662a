package org.medicenter.website.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.medicenter.ui.Texts;
import org.medicenter.website.Frame;
import org.medicenter.website.Frames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What views say when something breaks under them: a lost connection, a mistake of ours, a session that is over. Nothing
 * that a person typed goes with it, and the way to help stays in sight.
 */
@Component
class Troubles implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
    private static final String BROKE = Troubles.class.getName() + ".broke";
    private static final Duration SHOWN = Duration.ofSeconds(20);

    private final transient Texts texts;
    private final transient Frames frames;

    Troubles(Texts texts, Frames frames) {
        this.texts = texts;
        this.frames = frames;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> messages(info.getLocale()));
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this::broke));
        event.getSource().addUIInitListener(page -> wordsForALostConnection(page.getUI()));
    }

    /** A session that is over is no news for a person: the page loads again and finds what was typed. */
    private SystemMessages messages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(texts.getTranslation("trouble.broken", locale));
        messages.setInternalErrorMessage(texts.getTranslation("trouble.reload", locale));
        messages.setCookiesDisabledCaption(texts.getTranslation("trouble.cookies", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("trouble.cookies.text", locale));
        return messages;
    }

    private void wordsForALostConnection(UI ui) {
        ui.getReconnectDialogConfiguration().setDialogText(texts.getTranslation("trouble.offline", ui.getLocale()));
        ui.getReconnectDialogConfiguration()
                .setDialogTextGaveUp(texts.getTranslation("trouble.offline.long", ui.getLocale()));
    }

    private void broke(ErrorEvent event) {
        if (event.getThrowable() instanceof IOException hungUp) {
            LOG.debug("Somebody left while a page was on its way", hungUp);
            return;
        }
        if (!isFirstOfItsRequest()) {
            LOG.debug("Something else in the same request broke", event.getThrowable());
            return;
        }
        if (event.getThrowable() instanceof AccessDeniedException denied) {
            LOG.warn("Somebody asked in a view for what is not theirs: {}", denied.getMessage());
        } else if (UnreadableEvent.is(event.getThrowable())) {
            LOG.warn("A browser told of something in a view in a way that cannot be read: it was refused");
            return;
        } else {
            LOG.error("Something a person did in a view broke", event.getThrowable());
        }
        UI ui = UI.getCurrent();
        if (ui != null) {
            say(ui);
        }
    }

    /** A page breaks once at a time. Whoever makes up a thousand calls that break, fills neither log nor memory. */
    private static boolean isFirstOfItsRequest() {
        var request = VaadinRequest.getCurrent();
        if (request == null) {
            return true;
        }
        boolean first = request.getAttribute(BROKE) == null;
        request.setAttribute(BROKE, true);
        return first;
    }

    private void say(UI ui) {
        var words = new Div(new Span(texts.getTranslation("trouble.broken.text", ui.getLocale()) + " "));
        Frame.Phone phone = frames.now().phone();
        if (phone != null) {
            words.add(new Anchor(phone.link(), phone.number()), new Span(" · "));
        }
        words.add(FrameHeader.plain("emergency", texts.getTranslation("frame.emergencyPage", ui.getLocale())));
        var notification = new Notification(words);
        notification.setDuration((int) SHOWN.toMillis());
        notification.setPosition(Position.TOP_CENTER);
        notification.setAssertive(true);
        notification.open();
    }
}
