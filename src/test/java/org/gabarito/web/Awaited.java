package org.gabarito.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Waits for an evaluation that was sent to end. */
final class Awaited {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Awaited() {}

    /** What its page says then. */
    static String page(String page) {
        return until(page, answer -> !answer.asString().contains("id=\"live\"")).asString();
    }

    /** What the API says then, whatever the end is. */
    static Response ended(String evaluation) {
        return until(
                evaluation,
                answer -> List.of("done", "failed", "cancelled").contains(answer.path("state")));
    }

    /** The same of one that is to be scored. */
    static Response done(String evaluation) {
        Response answer = ended(evaluation);
        assertEquals("done", answer.path("state"), answer.asString());
        return answer;
    }

    private static Response until(String address, Predicate<Response> end) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Response answer = given().get(address).then().statusCode(200).extract().response();
            if (end.test(answer)) {
                return answer;
            }
            assertTrue(Instant.now().isBefore(deadline), answer::asString);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
