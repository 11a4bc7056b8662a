package org.medicenter.interop;

/** Every kind of error that the API answers with: its status, its name in {@code type}, its title. */
enum ProblemType {
    INVALID(422, "invalid", "Something is missing or wrong"),
    INVALID_QUERY(400, "invalid", "Something in the address is missing or wrong"),
    MALFORMED_JSON(400, "malformed-json", "The body is not a JSON object"),
    TOO_LARGE(413, "too-large", "The body is too large"),

    SLOT_TAKEN(409, "slot-taken", "The time is taken"),
    OUTSIDE_OPENING_HOURS(422, "outside-opening-hours", "The clinic is closed then"),
    SPECIALIST_NOT_WORKING(422, "specialist-not-working", "The specialist is not there then"),
    TOO_SOON(422, "too-soon", "That is too soon"),
    TOO_FAR_AHEAD(422, "too-far-ahead", "That is too far ahead"),
    IN_THE_PAST(422, "in-the-past", "That time has passed"),
    OFF_GRID(422, "off-grid", "No visit starts at that minute"),
    NOT_OFFERED(422, "not-offered", "The specialist does not offer this"),
    NOT_BOOKABLE_ONLINE(422, "not-bookable-online", "The clinic books this for you"),
    NEEDS_ORDER(422, "needs-order", "A specialist's order is needed"),
    IDEMPOTENCY_KEY_REUSED(422, "idempotency-key-reused", "The key was used for something else"),
    ALREADY_RENEWED(422, "already-renewed", "The hold was renewed before"),
    HOLD_ENDED(404, "hold-ended", "The hold has ended"),
    TOO_LATE(422, "too-late", "It is too late to change this online"),
    NOT_CHANGEABLE(422, "not-changeable", "The appointment cannot be changed any more"),

    LIMIT_REACHED(422, "limit-reached", "The patient has as many visits as can be booked online"),

    TOO_MANY(429, "too-many", "Too many requests"),
    BUSY(503, "busy", "The clinic's system is busy"),

    NOT_FOUND(404, "not-found", "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "This cannot be done here"),
    NOT_ACCEPTABLE(406, "not-acceptable", "There is no such form of the answer"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The body is not JSON"),
    UNAUTHORIZED(401, "unauthorized", "Sign in first"),
    FORBIDDEN(403, "forbidden", "This is not allowed"),
    BAD_REQUEST(400, "bad-request", "The request cannot be understood"),
    UNEXPECTED(500, "unexpected", "Something went wrong here");

    private final int status;
    private final String slug;
    private final String title;

    ProblemType(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    int status() {
        return status;
    }

    String uri() {
        return "/problems/" + slug;
    }

    String title() {
        return title;
    }
}
