package org.medicenter.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** The words of the pages, out of messages*.properties: Vaadin views get theirs from here, as the plain pages do. */
@Component
public class Texts implements I18NProvider {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final transient MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH);
    }

    /** A page without one of its words still helps more than no page: the key stands in, and the log says so. */
    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        try {
            return messages.getMessage(key, params, locale);
        } catch (NoSuchMessageException missing) {
            LOG.error("No text for {} in {}", key, locale);
            return key;
        }
    }

    /** Writes times of this zone in this language. */
    public Formats formats(ZoneId zone, Locale locale) {
        return new Formats(zone, locale, key -> getTranslation(key, locale));
    }
}
