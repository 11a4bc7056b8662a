package org.medicenter.interop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the bodies of the API, strictly: one JSON object, no member twice, nothing behind it, not deep, not long. Each
 * kind of body reads its own members.
 */
@Component
class JsonBodies extends AbstractHttpMessageConverter<Object> {

    private static final int DEEPEST = 8;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .maxNameLength(100)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Map<Class<?>, BodyReader<?>> readers;

    JsonBodies(List<BodyReader<?>> readers) {
        super(StandardCharsets.UTF_8, MediaType.APPLICATION_JSON);
        this.readers = readers.stream().collect(Collectors.toMap(BodyReader::type, Function.identity()));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return readers.containsKey(type);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        var reader = Objects.requireNonNull(readers.get(type));
        return reader.read(Members.of(object(message.getBody().readAllBytes())));
    }

    private static ObjectNode object(byte[] body) {
        if (read(body) instanceof ObjectNode object) {
            return object;
        }
        throw malformed();
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(text(body));
        } catch (JacksonException | CharacterCodingException unreadable) {
            throw malformed();
        }
    }

    /** UTF-8 and nothing else: the parser by itself would also guess at UTF-16, and take letters in longer forms than they have. */
    private static String text(byte[] body) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    static RefusedRequest malformed() {
        return new RefusedRequest(Problem.of(
                ProblemType.MALFORMED_JSON,
                "The body is to be one JSON object in UTF-8: no member twice, at most " + DEEPEST
                        + " levels deep, nothing after it."));
    }

    /** Answers are written by the application's own converter. */
    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType media) {
        return false;
    }

    @Override
    protected void writeInternal(Object body, HttpOutputMessage message) {
        throw new IllegalStateException("Bodies are read here, never written");
    }
}
