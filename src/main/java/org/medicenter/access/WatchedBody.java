package org.medicenter.access;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells when all of a body has been read, and gives up on one that does not come to its end. For one thread. */
final class WatchedBody extends HttpServletRequestWrapper {

    private final long deadline;
    private final Runnable ended;
    private @Nullable ServletInputStream stream;
    private boolean isEnded;

    /** @param ended is run once, by {@link #end} at the latest */
    WatchedBody(HttpServletRequest request, Duration patience, Runnable ended) {
        super(request);
        this.deadline = System.nanoTime() + patience.toNanos();
        this.ended = ended;
    }

    void end() {
        if (!isEnded) {
            isEnded = true;
            ended.run();
        }
    }

    /** Reads what nobody has read, up to so many bytes. Answers whether that was all. */
    boolean isReadToItsEnd(int most) throws IOException {
        var some = new byte[8192];
        int left = most;
        while (!isEnded && left > 0) {
            left -= Math.max(0, getInputStream().read(some));
        }
        return isEnded;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream known = stream;
        if (known == null) {
            known = new Watched(super.getInputStream());
            stream = known;
        }
        return known;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    @Override
    public @Nullable String getParameter(String name) {
        String value = super.getParameter(name);
        endForm();
        return value;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> values = super.getParameterMap();
        endForm();
        return values;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        Enumeration<String> names = super.getParameterNames();
        endForm();
        return names;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = super.getParameterValues(name);
        endForm();
        return values;
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        Collection<Part> parts = super.getParts();
        end();
        return parts;
    }

    /** Of a form the server itself has read all of it by now. */
    private void endForm() {
        String type = getContentType();
        if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
            end();
        }
    }

    private final class Watched extends ServletInputStream {

        private final ServletInputStream body;

        private Watched(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            return noted(body.read());
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return noted(body.read(into, offset, length));
        }

        private int noted(int read) throws IOException {
            if (read < 0 || body.isFinished()) {
                end();
            } else if (System.nanoTime() > deadline) {
                throw new InterruptedIOException("The body does not come to its end");
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
