package org.medicenter.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What lies between two, as a node and its database, and may be cut, or swallow everything, and be mended. */
public final class Wire implements AutoCloseable {

    private enum State {
        WHOLE,
        CUT,
        SWALLOWING
    }

    private final ServerSocket end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService errands = Executors.newVirtualThreadPerTaskExecutor();
    private final Collection<Socket> open = new ConcurrentLinkedQueue<>();
    private final String host;
    private final int port;
    private volatile State state = State.WHOLE;

    /** @param host where the other end is */
    public Wire(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        errands.submit(this::take);
    }

    /** This end. */
    public int port() {
        return end.getLocalPort();
    }

    /** As when the other end stops: all connections end, and there are no new ones. */
    public void cut() throws IOException {
        state = State.CUT;
        endAll();
    }

    /** As when the other end hangs: nothing that was asked is answered, and nothing ends. */
    public void swallow() {
        state = State.SWALLOWING;
    }

    public void mend() throws IOException {
        state = State.WHOLE;
        endAll();
    }

    private void endAll() throws IOException {
        for (Socket each : open) {
            each.close();
        }
        open.clear();
    }

    private void take() {
        while (!end.isClosed()) {
            try {
                Socket near = end.accept();
                errands.submit(() -> lead(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private Void lead(Socket near) throws IOException {
        if (state == State.CUT) {
            near.close();
            return null;
        }
        open.add(near);
        var far = new Socket(host, port);
        open.add(far);
        errands.submit(() -> pass(near.getInputStream(), far.getOutputStream(), far));
        return pass(far.getInputStream(), near.getOutputStream(), near);
    }

    private Void pass(InputStream from, OutputStream to, Socket other) throws IOException {
        try (other) {
            var some = new byte[16_384];
            for (int read = from.read(some); read >= 0; read = from.read(some)) {
                if (state == State.WHOLE) {
                    to.write(some, 0, read);
                    to.flush();
                }
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        end.close();
        endAll();
        errands.shutdownNow();
    }
}
