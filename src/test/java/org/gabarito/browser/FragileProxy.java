package org.gabarito.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes bytes on to a server, which may change, until somebody cuts the connections. */
final class FragileProxy implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile int target;

    FragileProxy(int target) throws IOException {
        this.target = target;
        run(
                () -> {
                    while (true) {
                        accept(door.accept());
                    }
                });
    }

    int port() {
        return door.getLocalPort();
    }

    void lead(int port) {
        target = port;
    }

    /** Ends all connections amid whatever they carry; how many there were. */
    int cut() {
        int count = open.size() / 2;
        for (Socket one : open) {
            close(one);
        }
        return count;
    }

    private void accept(Socket client) throws IOException {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(client);
            open.add(server);
            run(() -> pass(client, server));
            run(() -> pass(server, client));
        } catch (IOException nobodyThere) {
            client.close();
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
            }
        } catch (IOException ended) {
            // By either end, or by us.
        }
        close(from);
        close(to);
    }

    private void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no more use in any case.
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                work.run();
                            } catch (IOException ended) {
                                // The door was closed.
                            }
                        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
