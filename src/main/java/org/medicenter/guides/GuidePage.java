package org.medicenter.guides;

import java.util.Locale;
import org.medicenter.ui.PlainPage;
import org.medicenter.ui.PublicAddress;
import org.medicenter.ui.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A guide, from what it feels like to the next free time with somebody who treats it. */
@PlainPage
class GuidePage {

    private final GuideShelf shelf;
    private final GuideBooking booking;
    private final GuideMetadata metadata;
    private final PublicAddress address;
    private final Texts texts;

    GuidePage(GuideShelf shelf, GuideBooking booking, GuideMetadata metadata, PublicAddress address, Texts texts) {
        this.shelf = shelf;
        this.booking = booking;
        this.metadata = metadata;
        this.address = address;
        this.texts = texts;
    }

    @GetMapping("/guides/{slug}")
    String guide(@PathVariable String slug, Model model) {
        Guide guide = shelf.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("guide", guide);
        model.addAttribute("booking", booking.offerFor(guide));
        model.addAttribute("dates", new GuideDates(texts, Locale.ENGLISH));
        model.addAttribute("canonical", address.of(guide.path()));
        model.addAttribute("jsonLd", metadata.of(guide, address.of(guide.path())));
        return "guide";
    }
}
