package org.medicenter.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** A mail server that says what a test wants it to say; an empty answer is none at all. */
final class ScriptedSmtp implements AutoCloseable {

    private final ServerSocket door;
    private final UnaryOperator<String> answers;

    ScriptedSmtp(int port, UnaryOperator<String> answers) throws IOException {
        this.door = new ServerSocket();
        this.door.setReuseAddress(true);
        this.door.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        this.answers = answers;
        Thread.ofVirtual().start(this::open);
    }

    /** Takes everything, but answers this to recipients with that word in their address. */
    static UnaryOperator<String> refusing(String word, String answer) {
        return command -> command.startsWith("RCPT") && command.contains(word) ? answer : polite(command);
    }

    static String polite(String command) {
        return switch (command.split(" ")[0]) {
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                Thread.ofVirtual().start(() -> talk(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket guest) {
        try (guest;
                var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8))) {
            say(guest, "220 scripted");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (data && !line.equals(".")) {
                    continue;
                }
                String answer = answers.apply(data ? "." : line);
                data = answer.startsWith("354");
                if (!answer.isEmpty()) {
                    say(guest, answer);
                }
            }
        } catch (IOException gone) {
            // the guest has hung up
        }
    }

    private static void say(Socket guest, String words) throws IOException {
        guest.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        guest.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
