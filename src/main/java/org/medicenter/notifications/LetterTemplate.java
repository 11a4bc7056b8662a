package org.medicenter.notifications;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A letter as HTML that needs nothing from elsewhere: templates/mail/appointment.html with the product's colours. */
@Component
class LetterTemplate {

    private final ITemplateEngine templates;
    private final MailColours colours = MailColours.read();

    LetterTemplate(ITemplateEngine templates) {
        this.templates = templates;
    }

    String html(LetterWords words) {
        var context = new Context(Locale.ENGLISH);
        context.setVariable("words", words);
        return colours.in(templates.process("mail/appointment", context));
    }
}
