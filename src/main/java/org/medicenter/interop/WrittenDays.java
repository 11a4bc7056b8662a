package org.medicenter.interop;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.medicenter.clinic.Catalogue;
import org.medicenter.scheduling.FreeDay;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * Days as they stand in an answer. Most of the work of listing free times is writing them down, so a day that is
 * remembered is written once, and forgotten together with it.
 */
@Component
class WrittenDays {

    private record Remembered(Catalogue catalogue, Written written) {}

    private final JsonMapper json;
    private final Cache<FreeDay, Remembered> remembered =
            Caffeine.newBuilder().weakKeys().build();

    WrittenDays(JsonMapper json) {
        this.json = json;
    }

    Written written(FreeDay day, Catalogue catalogue) {
        Remembered known = remembered.getIfPresent(day);
        if (known != null && known.catalogue() == catalogue) {
            return known.written();
        }
        var written = new Written(
                new SerializedString(json.writeValueAsString(FreeTimesAnswer.DayAnswer.of(day, catalogue))));
        remembered.put(day, new Remembered(catalogue, written));
        return written;
    }

    /** A day's own JSON. */
    record Written(SerializedString text) implements JacksonSerializable {

        @Override
        public void serialize(JsonGenerator answer, SerializationContext context) {
            answer.writeRawValue(text);
        }

        @Override
        public void serializeWithType(JsonGenerator answer, SerializationContext context, TypeSerializer type) {
            serialize(answer, context);
        }
    }
}
