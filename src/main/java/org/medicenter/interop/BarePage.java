package org.medicenter.interop;

import java.util.function.Supplier;
import org.medicenter.emergency.EmergencyNotice;
import org.medicenter.emergency.EmergencyNumber;
import org.springframework.web.util.HtmlUtils;

/** The page of last resort: no style, no script, nothing that has to be fetched; but the number to call. */
final class BarePage implements Supplier<String> {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>We could not do that</title></head>
            <body><main><h1>We could not do that</h1>
            <p>What arrived here did not make sense to us. Please start again from the <a href="/">home page</a>.</p>
            %s
            <p><a href="/emergency">All emergency numbers</a></p></main></body></html>
            """;

    private final Supplier<EmergencyNotice> notices;

    BarePage(Supplier<EmergencyNotice> notices) {
        this.notices = notices;
    }

    @Override
    public String get() {
        return PAGE.formatted(notices.get().numbers().stream()
                .filter(it -> it.tier() == EmergencyNumber.Tier.EMERGENCY)
                .findFirst()
                .map(BarePage::call)
                .orElse(""));
    }

    private static String call(EmergencyNumber number) {
        return "<p>In an emergency call <a href=\"tel:%s\">%s</a> now.</p>"
                .formatted(HtmlUtils.htmlEscape(number.tel()), HtmlUtils.htmlEscape(number.number()));
    }
}
