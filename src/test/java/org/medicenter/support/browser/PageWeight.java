package org.medicenter.support.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;

/** What went over the line to show a page for the first time: bytes as transferred, with headers, and requests. */
public record PageWeight(long bytes, long requests) {

    /** Opens the address with an empty cache, and counts until the line is quiet. */
    public static PageWeight of(Page page, String address) {
        var bytes = new AtomicLong();
        var requests = new AtomicLong();
        var line = page.context().newCDPSession(page);
        line.send("Network.enable");
        line.on("Network.loadingFinished", finished -> {
            bytes.addAndGet((long) finished.get("encodedDataLength").getAsDouble());
            requests.incrementAndGet();
        });
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        line.detach();
        return new PageWeight(bytes.get(), requests.get());
    }

    public double kilobytes() {
        return bytes / 1000.0;
    }
}
