package org.gabarito.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final List<String> made = new ArrayList<>();
    private final Recent<String> recent = new Recent<>(10, String::length);

    private String get(String key, String value) {
        return recent.get(
                key,
                () -> {
                    made.add(key);
                    return value;
                });
    }

    @Test
    void theLeastRecentlyAskedForGoesFirstAndTheNewestStays() {
        get("a", "1234");
        get("b", "1234");
        get("a", "");
        get("c", "1234");
        assertEquals("1234", get("a", ""));
        assertEquals(List.of("a", "b", "c"), made);
        get("heavy", "12345678901");
        get("heavy", "");
        get("a", "");
        assertEquals(List.of("a", "b", "c", "heavy", "a"), made);
    }

    @Test
    void whatWasForgottenOrFailedIsMadeAnew() {
        get("a", "old");
        recent.forget("a"::equals);
        assertEquals("new", get("a", "new"));
        recent.put("a", "put");
        assertEquals("put", get("a", ""));
        UnsupportedOperationException fault = new UnsupportedOperationException();
        assertSame(
                fault,
                assertThrows(
                        UnsupportedOperationException.class,
                        () ->
                                recent.get(
                                        "b",
                                        () -> {
                                            throw fault;
                                        })));
        assertEquals("made", get("b", "made"));
    }

    @Test
    void whoeverAsksMeanwhileWaitsForTheFirst() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<String> first =
                CompletableFuture.supplyAsync(
                        () ->
                                recent.get(
                                        "a",
                                        () -> {
                                            begun.countDown();
                                            try {
                                                go.await();
                                            } catch (InterruptedException e) {
                                                throw new IllegalStateException(e);
                                            }
                                            return "first";
                                        }));
        begun.await();
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> get("a", "second"));
        go.countDown();
        assertEquals("first", second.join());
        assertEquals("first", first.join());
        assertEquals(List.of(), made);
    }
}
