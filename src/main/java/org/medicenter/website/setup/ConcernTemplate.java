package org.medicenter.website.setup;

import java.util.List;

/** What patients come with, as a new clinic starts. @param slug also the name of its picture */
public record ConcernTemplate(String slug, String name, String hint) {

    public static final List<ConcernTemplate> ALL = List.of(
            new ConcernTemplate("restless-legs", "Restless legs", "An urge to move, worse in the evening"),
            new ConcernTemplate("snoring", "Snoring, breathing pauses", "Loud nights, unrefreshed mornings"),
            new ConcernTemplate("insomnia", "Can’t fall or stay asleep", "Long hours awake, most nights"),
            new ConcernTemplate("daytime-sleepiness", "Sleepy in the daytime", "Dozing off when you do not want to"),
            new ConcernTemplate(
                    "unusual-behaviour", "Unusual behaviour at night", "Walking, shouting, acting out dreams"),
            new ConcernTemplate("tinnitus", "Tinnitus", "Ringing that keeps you awake"),
            new ConcernTemplate("shift-work", "Shift work, jet lag", "Sleep at the wrong time of day"),
            new ConcernTemplate("thyroid", "Thyroid", "A swelling at the front of the neck"),
            new ConcernTemplate("head-and-neck", "Head and neck", "A lump, a hoarse voice, trouble swallowing"),
            new ConcernTemplate("something-else", "Something else", "We help you find the right visit"));
}
