package org.medicenter.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An open page of Vaadin's, without the script that belongs to it: calls whatever the script could call, and much that it
 * never would. What the server tells it of its parts, it remembers.
 */
public final class Window {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DATA = 0;
    private static final int PROPERTIES = 1;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int TEXT = 7;
    private static final int AT_ONCE = 100;
    private static final String CLICK = """
            {"event.screenX":1,"event.screenY":1,"event.clientX":1,"event.clientY":1,"event.detail":1,"event.button":0,\
            "event.ctrlKey":false,"event.shiftKey":false,"event.altKey":false,"event.metaKey":false}""";

    private final Intruder intruder;
    private final int number;
    private final String key;
    private final Map<Integer, Part> parts = new TreeMap<>();
    private int heard;
    private int said;

    private static final class Part {
        private final Map<String, String> told = new HashMap<>();
        private int inside;
    }

    private Window(Intruder intruder, JsonNode begun) {
        this.intruder = intruder;
        this.number = find(begun, "v-uiId").intValue();
        this.key = find(begun, "Vaadin-Security-Key").stringValue();
        this.heard = find(begun, "syncId").intValue();
        remember(begun);
    }

    /** @param route with a query, such as {@code admin/people?person=1} */
    public static Window open(Intruder intruder, String route) {
        var window = blank(intruder, route);
        window.go(route);
        return window;
    }

    /** Opened, but not at any page yet. */
    static Window blank(Intruder intruder, String route) {
        String[] asked = route.split("\\?", 2);
        var answer = intruder.get(
                "/?v-r=init&location=" + encoded(asked[0]) + "&query=" + encoded(asked.length == 2 ? asked[1] : ""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new Window(intruder, JSON.readTree(answer.body()));
    }

    /** As a click on a link inside of the page does it. */
    String go(String route) {
        String[] asked = route.split("\\?", 2);
        var where = Map.of(
                "route", asked[0], "query", asked.length == 2 ? asked[1] : "", "appShellTitle", "", "trigger", "");
        return call(event(1, "ui-navigate", JSON.writeValueAsString(where))).body();
    }

    HttpResponse<String> click(int part) {
        return call(clicking(part));
    }

    public static String event(int part, String name, String data) {
        return "{\"type\":\"event\",\"node\":%d,\"event\":\"%s\",\"data\":%s}".formatted(part, name, data);
    }

    /** Sets what a part of the page holds, such as the content of a field. */
    static String setting(int part, String property, String json) {
        return "{\"type\":\"mSync\",\"node\":%d,\"feature\":%d,\"property\":\"%s\",\"value\":%s}"
                .formatted(part, PROPERTIES, property, json);
    }

    static String clicking(int part) {
        return event(part, "click", CLICK);
    }

    public HttpResponse<String> call(String... calls) {
        return callWith(key, calls);
    }

    /** @param anyKey the token by which the server knows its own page again, or another one */
    HttpResponse<String> callWith(String anyKey, String... calls) {
        var answer = intruder.send("POST", address(), message(anyKey, calls), "Content-Type", "application/json");
        String body = answer.body().replaceFirst("^for\\(;;\\);", "");
        if (body.startsWith("{") || body.startsWith("[")) {
            JsonNode told = JSON.readTree(body);
            if (told.findValue("syncId") != null) {
                heard = find(told, "syncId").intValue();
                said++;
            }
            remember(told);
        }
        return answer;
    }

    String address() {
        return "/?v-r=uidl&v-uiId=" + number;
    }

    String message(String anyKey, String... calls) {
        return "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
                .formatted(anyKey, String.join(",", calls), heard, said);
    }

    String key() {
        return key;
    }

    int number() {
        return number;
    }

    /** All parts that the server has told of, and many more that it may have kept to itself. */
    IntStream allParts() {
        return IntStream.rangeClosed(
                1, 200 + parts.keySet().stream().mapToInt(it -> it).max().orElse(0));
    }

    /** All of that in few messages. */
    void callAll(List<String> calls) {
        for (int from = 0; from < calls.size(); from += AT_ONCE) {
            call(calls.subList(from, Math.min(from + AT_ONCE, calls.size())).toArray(String[]::new));
        }
    }

    /** The buttons of that name which cannot be pressed, or which can. */
    List<Integer> buttons(String words, boolean disabled) {
        return parts.keySet().stream()
                .filter(it -> Objects.requireNonNullElse(told(it, ATTRIBUTES + "aria-label"), "")
                        .startsWith(words))
                .filter(it -> (told(it, ATTRIBUTES + "disabled") != null) == disabled)
                .toList();
    }

    /** The button that says so; 0 where there is none. */
    int button(String words) {
        return parts.keySet().stream()
                .filter(it ->
                        words.equals(told(it, TEXT + "text")) || words.equals(told(it, ATTRIBUTES + "aria-label")))
                .mapToInt(this::buttonAround)
                .filter(it -> it > 0)
                .findFirst()
                .orElse(0);
    }

    private int buttonAround(int part) {
        int at = part;
        while (at > 0) {
            String tag = told(at, DATA + "tag");
            if ("button".equals(tag) || "vaadin-button".equals(tag)) {
                return at;
            }
            at = parts.containsKey(at) ? Objects.requireNonNull(parts.get(at)).inside : 0;
        }
        return 0;
    }

    /** The only part of this kind; 0 where there is none. */
    public int part(String tag) {
        return parts.keySet().stream()
                .filter(it -> tag.equals(told(it, DATA + "tag")))
                .findFirst()
                .orElse(0);
    }

    public @Nullable String attribute(int part, String name) {
        return told(part, ATTRIBUTES + name);
    }

    /** What a hidden field of a form holds. */
    String hidden(String name) {
        return parts.keySet().stream()
                .filter(it -> name.equals(told(it, ATTRIBUTES + "name")))
                .map(it -> told(it, ATTRIBUTES + "value"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no hidden field " + name));
    }

    /** An address of this kind that the page links to; empty where it links to none. */
    String link(String part) {
        return parts.keySet().stream()
                .flatMap(it -> java.util.stream.Stream.of(told(it, ATTRIBUTES + "href"), told(it, PROPERTIES + "href")))
                .filter(it -> it != null && it.contains(part))
                .findFirst()
                .orElse("");
    }

    private @Nullable String told(int part, String what) {
        Part known = parts.get(part);
        return known == null ? null : known.told.get(what);
    }

    private void remember(JsonNode told) {
        for (JsonNode changes : told.findValues("changes")) {
            changes.forEach(this::rememberOne);
        }
    }

    private void rememberOne(JsonNode change) {
        int id = change.path("node").intValue(0);
        Part part = parts.computeIfAbsent(id, fresh -> new Part());
        int feature = change.path("feat").intValue(-1);
        switch (change.path("type").stringValue("")) {
            case "put" -> part.told.put(feature + change.path("key").stringValue(""), content(change.path("value")));
            case "splice" -> {
                if (feature == CHILDREN) {
                    change.path("addNodes")
                            .forEach(it -> parts.computeIfAbsent(it.intValue(), fresh -> new Part()).inside = id);
                }
            }
            default -> {}
        }
    }

    /** Of a file that the page offers, its address. */
    private static String content(JsonNode told) {
        return told.isObject() ? told.path("uri").stringValue("") : told.asString("");
    }

    private static JsonNode find(JsonNode in, String name) {
        JsonNode found = in.findValue(name);
        assertThat(found).as("%s in %s", name, in).isNotNull();
        return Objects.requireNonNull(found);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
