package org.medicenter.website.setup;

import java.util.List;

/**
 * Something that has to be mended.
 *
 * @param field the id of the field that it is about
 * @param sentence a key of the texts below "setup.fault.", or the sentence itself where another module has said it
 * @param words what goes into the sentence
 */
public record SetupFault(SetupStep step, String field, String sentence, List<String> words) {

    static SetupFault of(SetupStep step, String field, String key, String... words) {
        return new SetupFault(step, field, "setup.fault." + key, List.of(words));
    }
}
