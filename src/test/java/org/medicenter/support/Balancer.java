package org.medicenter.support;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A small balancer with sticky sessions, as stands before several nodes: whoever has the cookie of a node comes to it for as
 * long as it takes connections, everybody else to the next one in turn. One request a connection.
 */
public final class Balancer implements AutoCloseable {

    private static final Pattern NODE = Pattern.compile("(?i)\r\ncookie:[^\r]*\\bnode=(\\d+)");
    private static final Pattern KEPT_OPEN = Pattern.compile("(?i)\r\nconnection:[^\r]*");
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService errands = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<Integer> nodes;

    private record Chosen(int number, Socket socket) {}

    /** @param nodes their ports on this machine */
    public Balancer(List<Integer> nodes) throws IOException {
        this.nodes = nodes;
        errands.submit(this::open);
    }

    public String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                errands.submit(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            Chosen node = choose(head);
            try (Socket socket = node.socket()) {
                write(
                        socket.getOutputStream(),
                        KEPT_OPEN
                                .matcher(head)
                                .replaceFirst("")
                                .replace(END_OF_HEAD, "\r\nConnection: close" + END_OF_HEAD));
                errands.submit(() -> pass(client.getInputStream(), socket.getOutputStream()));
                String answer = head(socket.getInputStream());
                write(
                        client.getOutputStream(),
                        answer.replace(
                                END_OF_HEAD,
                                "\r\nSet-Cookie: node=" + node.number() + "; Path=/; HttpOnly" + END_OF_HEAD));
                pass(socket.getInputStream(), client.getOutputStream());
            }
        } catch (IOException gone) {
            // The browser or the node has gone: the other one sees its connection end.
        }
    }

    private Chosen choose(String head) throws IOException {
        Matcher sticky = NODE.matcher(head);
        int first = sticky.find() ? Integer.parseInt(sticky.group(1)) : turn.getAndIncrement();
        for (int number : IntStream.range(first, first + nodes.size())
                .map(it -> it % nodes.size())
                .toArray()) {
            try {
                return new Chosen(number, new Socket(InetAddress.getLoopbackAddress(), nodes.get(number)));
            } catch (IOException dead) {
                // The next one, then.
            }
        }
        throw new IOException("No node takes connections");
    }

    private static String head(InputStream from) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith(END_OF_HEAD)) {
            int read = from.read();
            if (read < 0) {
                throw new EOFException("ended before its head was whole");
            }
            head.write(read);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static void write(OutputStream to, String head) throws IOException {
        to.write(head.getBytes(StandardCharsets.ISO_8859_1));
        to.flush();
    }

    private static Void pass(InputStream from, OutputStream to) throws IOException {
        var some = new byte[16_384];
        for (int read = from.read(some); read >= 0; read = from.read(some)) {
            to.write(some, 0, read);
            to.flush();
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        door.close();
        errands.shutdownNow();
    }
}
