package org.medicenter.notifications;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.SignInLetter;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.ui.PublicAddress;
import org.medicenter.ui.Texts;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts mails about the sign-in into words, in the look of all mails. */
@Component
class SignInLetterWriter {

    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final ClinicDirectory directory;
    private final PublicAddress address;
    private final ITemplateEngine templates;
    private final Texts texts;
    private final Clock clock;
    private final MailColours colours = MailColours.read();

    SignInLetterWriter(
            ClinicDirectory directory, PublicAddress address, ITemplateEngine templates, Texts texts, Clock clock) {
        this.directory = directory;
        this.address = address;
        this.templates = templates;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What the letter says, in order.
     *
     * @param code null where there is none
     * @param button null where there is none
     */
    record Words(
            String subject,
            String clinic,
            String title,
            String lead,
            @Nullable String code,
            LetterWords.@Nullable Button button,
            String phone,
            String phoneLink,
            String foot) {}

    Letter write(SignInLetter letter, String id) {
        Words words = switch (letter) {
            case SignInLetter.Code code -> words("code", code.code(), null);
            case SignInLetter.NoCodeForStaff staff -> words("no-code", null, address.inMail("/sign-in"));
            case SignInLetter.NewPassword link -> words("new-password", null, address.inMail(link.link()));
        };
        var context = new Context(LANGUAGE);
        context.setVariable("words", words);
        return new Letter(
                id,
                letter.to(),
                words.clinic(),
                words.subject(),
                plain(words),
                colours.in(templates.process("mail/sign-in", context)),
                null,
                null,
                clock.instant());
    }

    private Words words(String kind, @Nullable String code, @Nullable String link) {
        String key = "mail." + kind;
        Optional<Location> location = directory.catalogue().mainLocation();
        String phone = OneLine.of(location.map(Location::phone).orElse(""));
        return new Words(
                text(key + ".subject"),
                OneLine.of(directory.catalogue().clinic().name()),
                text(key + ".title"),
                text(key + ".lead"),
                code,
                link == null ? null : new LetterWords.Button(text(key + ".button"), link),
                phone,
                "tel:" + phone.replaceAll("[^+0-9]", ""),
                text(key + ".foot"));
    }

    private static String plain(Words words) {
        var lines = new ArrayList<String>();
        lines.add(words.title());
        lines.add("");
        if (words.code() != null) {
            lines.add(words.code());
            lines.add("");
        }
        lines.add(words.lead());
        if (words.button() != null) {
            lines.add("");
            lines.add(words.button().label() + ":");
            lines.add(words.button().address());
        }
        lines.add("");
        lines.add(words.foot());
        lines.add("");
        lines.add("-- ");
        lines.add(words.clinic() + ", " + words.phone());
        return String.join("\r\n", lines) + "\r\n";
    }

    private String text(String key, Object... values) {
        return texts.getTranslation(key, LANGUAGE, values);
    }
}
