package org.gabarito.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in pieces, as a client of the tus protocol sends them. */
@QuarkusTest
class UploadsResourceIT {
    private static final String PIECE = "application/offset+octet-stream";

    @TestHTTPResource("/")
    URL site;

    @Test
    void filesInPiecesAreScored() throws Exception {
        String evaluation = open("{\"title\": \"in pieces\"}");
        for (String name : new String[] {"case0.nii", "case1.nii"}) {
            send(evaluation, Map.of("filename", name, "side", "reference"), TinyNifti.cube(3), 700);
            send(
                    evaluation,
                    Map.of("filename", name, "side", "prediction", "method", "net"),
                    TinyNifti.cube(2),
                    701);
        }
        given().get(evaluation).then().body("state", equalTo("receiving"));

        given().post(evaluation + "/finish?start=no")
                .then()
                .statusCode(202)
                .body("state", equalTo("review"))
                .body("name", equalTo("in pieces"))
                .body("progress.total", equalTo(2));
        given().post(evaluation + "/start").then().statusCode(202);
        Awaited.done(evaluation);
        String scores = given().get(evaluation + "/scores.csv").asString();
        assertTrue(scores.contains("net,case0,1,,dsc,"), scores);
    }

    @Test
    void foldersKeepTheirNamesAndSeveralMethodsAreOneEach() throws Exception {
        String evaluation = open("{}");
        byte[] cube = TinyNifti.cube(2);
        send(evaluation, Map.of("filename", "labels/a.nii", "side", "reference"), cube, 9999);
        for (String method : new String[] {"one", "two"}) {
            send(
                    evaluation,
                    Map.of("filename", "out/a.nii", "side", "prediction", "method", method),
                    cube,
                    9999);
        }

        given().post(evaluation + "/finish").then().statusCode(202);
        Awaited.done(evaluation);
        String scores = given().get(evaluation + "/scores.csv").asString();
        assertTrue(scores.contains("one,a,1,,dsc,") && scores.contains("two,a,1,,dsc,"), scores);
    }

    @Test
    void wholeFilesHaveTheirHashAndAreListed() throws Exception {
        String evaluation = open("{}");
        byte[] cube = TinyNifti.cube(2);
        String upload = create(evaluation, Map.of("filename", "a.nii", "side", "reference"), cube);
        patch(upload, 0, Arrays.copyOf(cube, 100)).then().statusCode(204);

        given().get(evaluation + "/uploads")
                .then()
                .body("", hasSize(1))
                .body("[0].path", equalTo("a.nii"))
                .body("[0].offset", equalTo(100))
                .body("[0].complete", equalTo(false));
        patch(upload, 100, Arrays.copyOfRange(cube, 100, cube.length)).then().statusCode(204);
        given().get(evaluation + "/uploads")
                .then()
                .body("[0].complete", equalTo(true))
                .body("[0].sha256", equalTo(sha256(cube)));
    }

    @Test
    void bytesMayComeWithTheAnnouncement() throws Exception {
        String evaluation = open("{}");
        byte[] cube = TinyNifti.cube(2);
        given().options(evaluation + "/uploads")
                .then()
                .header("Tus-Extension", containsString("creation-with-upload"));
        announce(evaluation, "whole.nii", cube, cube)
                .then()
                .statusCode(201)
                .header("Upload-Offset", Integer.toString(cube.length));
        String begun =
                announce(evaluation, "begun.nii", cube, Arrays.copyOf(cube, 100))
                        .then()
                        .statusCode(201)
                        .header("Upload-Offset", "100")
                        .extract()
                        .header("Location");
        patch(
                        begun.substring(begun.indexOf("/api/")),
                        100,
                        Arrays.copyOfRange(cube, 100, cube.length))
                .then()
                .statusCode(204);

        given().get(evaluation + "/uploads")
                .then()
                .body("sha256", equalTo(List.of(sha256(cube), sha256(cube))));
    }

    private static Response announce(String evaluation, String name, byte[] file, byte[] piece) {
        return tus().header("Upload-Length", file.length)
                .header("Upload-Metadata", metadata(Map.of("filename", name, "side", "reference")))
                .contentType(PIECE)
                .body(piece)
                .post(evaluation + "/uploads");
    }

    @Test
    void aCutConnectionKeepsWhatArrived() throws Exception {
        String evaluation = open("{}");
        byte[] file = new byte[300_000];
        Arrays.fill(file, (byte) 7);
        String upload =
                create(
                        evaluation,
                        Map.of("filename", "a.nii", "side", "reference", "sha256", sha256(file)),
                        file);
        cut(upload, file, 200_000);

        long offset = offset(upload);
        for (int i = 0; i < 100 && offset == 0; i++) {
            Thread.sleep(50);
            offset = offset(upload);
        }
        // A last buffer or so may have been under way.
        assertTrue(offset > 100_000 && offset <= 200_000, "arrived: " + offset);
        patch(upload, offset, Arrays.copyOfRange(file, (int) offset, file.length))
                .then()
                .statusCode(204)
                .header("Upload-Offset", "300000");
        given().get(evaluation + "/uploads").then().body("[0].sha256", equalTo(sha256(file)));
    }

    /** Announces the whole of it, sends a part, and is gone. */
    private void cut(String upload, byte[] file, int count)
            throws IOException, InterruptedException {
        try (Socket socket = new Socket("127.0.0.1", site.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("PATCH "
                                    + upload
                                    + " HTTP/1.1\r\nHost: 127.0.0.1\r\nTus-Resumable: 1.0.0\r\n"
                                    + "Upload-Offset: 0\r\nContent-Type: "
                                    + PIECE
                                    + "\r\nContent-Length: "
                                    + file.length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(file, 0, count);
            out.flush();
            // A busy server may not have begun to read; what it has not read is lost with the cut.
            Thread.sleep(1500);
        }
    }

    /** 0 while the request that was cut still holds the file. */
    private static long offset(String upload) {
        Response response = tus().head(upload);
        return response.statusCode() == 423 ? 0 : Long.parseLong(response.header("Upload-Offset"));
    }

    @Test
    void piecesAtTheWrongPlaceAreRefused() throws Exception {
        String upload = create(open("{}"), reference("a.nii"), new byte[500]);

        patch(upload, 10, new byte[100])
                .then()
                .statusCode(409)
                .contentType(Problem.MEDIA_TYPE)
                .body("detail", containsString("HEAD"));
        tus().head(upload)
                .then()
                .statusCode(204)
                .header("Upload-Offset", "0")
                .header("Upload-Length", "500")
                .header("Cache-Control", "no-store");
        patch(upload, 0, new byte[501]).then().statusCode(400);
    }

    @Test
    void damagedPiecesAndFilesAreRefused() throws Exception {
        String evaluation = open("{}");
        byte[] piece = {1, 2, 3};
        String upload =
                create(
                        evaluation,
                        Map.of(
                                "filename",
                                "a.nii",
                                "side",
                                "reference",
                                "sha256",
                                sha256(new byte[] {1, 2, 3, 4})),
                        new byte[4]);
        String hash =
                Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256(new byte[3])));

        body(upload, 0, piece)
                .header("Upload-Checksum", "sha256 " + hash)
                .patch(upload)
                .then()
                .statusCode(460);
        assertEquals(0, offset(upload));
        patch(upload, 0, piece).then().statusCode(204);
        patch(upload, 3, new byte[] {5})
                .then()
                .statusCode(460)
                .body("detail", containsString("SHA-256"));
        assertEquals(0, offset(upload));
        patch(upload, 0, new byte[] {1, 2, 3, 4}).then().statusCode(204);
    }

    @Test
    void clientsThatCannotSayPatchSayPost() throws Exception {
        String upload = create(open("{}"), reference("a.nii"), new byte[3]);

        body(upload, 0, new byte[3])
                .header("X-HTTP-Method-Override", "PATCH")
                .post(upload)
                .then()
                .statusCode(204)
                .header("Upload-Offset", "3");
    }

    @Test
    void tooMuchIsRefusedBeforeItIsSent() {
        String evaluation = open("{}");

        announce(evaluation, reference("a.nii"), 1L << 40)
                .then()
                .statusCode(413)
                .contentType(Problem.MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../a.nii", "a/../../b.nii", "/etc/a.nii", "a//b.nii", ".ssh/a.nii", ""})
    void pathsThatLeadElsewhereAreRefused(String path) {
        announce(open("{}"), reference(path), 5).then().statusCode(400);
    }

    @Test
    void aNameIsTakenOnce() {
        String evaluation = open("{}");
        announce(evaluation, reference("a.nii"), 5).then().statusCode(201);

        announce(evaluation, reference("A.nii"), 5).then().statusCode(409);
        announce(evaluation, reference("a.nii/b.nii"), 5).then().statusCode(400);
        announce(evaluation, Map.of("filename", "b.nii", "side", "both"), 5)
                .then()
                .statusCode(400)
                .body("detail", containsString("reference"));
    }

    @Test
    void unknownOnesAndForeignNamesAreRefused() {
        String evaluation = open("{}");
        announce("/api/evaluations/nobody", reference("a.nii"), 5).then().statusCode(404);
        tus().head(evaluation + "/uploads/nobody").then().statusCode(404);
        patch(evaluation + "/uploads/nobody", 0, new byte[5]).then().statusCode(404);
        given().post(evaluation + "/uploads").then().statusCode(412);
        tus().header("Host", "rebound.example")
                .header("Upload-Length", 5)
                .post(evaluation + "/uploads")
                .then()
                .statusCode(421);
        tus().header("Sec-Fetch-Site", "cross-site")
                .header("Upload-Length", 5)
                .post(evaluation + "/uploads")
                .then()
                .statusCode(403);
    }

    @Test
    void finishingSaysWhatIsMissing() throws Exception {
        String evaluation = open("{}");
        create(evaluation, reference("a.nii"), TinyNifti.cube(2));

        given().post(evaluation + "/finish")
                .then()
                .statusCode(422)
                .body("problems.where", equalTo(List.of("prediction", "a.nii")));
        given().get(evaluation).then().body("state", equalTo("receiving"));
    }

    @Test
    void filesCanBeChangedWhileItWaitsForReview() throws Exception {
        String evaluation = open("{}");
        send(evaluation, reference("a.nii"), TinyNifti.cube(2), 999);
        String wrong =
                send(
                        evaluation,
                        Map.of("filename", "b.nii", "side", "prediction"),
                        TinyNifti.cube(2),
                        999);
        send(evaluation, Map.of("filename", "a.nii", "side", "prediction"), TinyNifti.cube(2), 999);
        given().post(evaluation + "/finish").then().body("state", equalTo("review"));
        tus().delete(wrong).then().statusCode(409);

        given().post(evaluation + "/reopen").then().statusCode(200);
        tus().delete(wrong).then().statusCode(204);
        given().post(evaluation + "/finish").then().body("state", equalTo("queued"));
        Awaited.done(evaluation);
        given().post(evaluation + "/reopen").then().statusCode(409);
    }

    private static Map<String, String> reference(String name) {
        return Map.of("filename", name, "side", "reference");
    }

    static String open(String draft) {
        String location =
                given().contentType(ContentType.JSON)
                        .body(draft)
                        .post("/api/evaluations")
                        .then()
                        .statusCode(201)
                        .body("state", equalTo("receiving"))
                        .extract()
                        .header("Location");
        return location.substring(location.indexOf("/api/"));
    }

    /** Creates a file and sends it in pieces. */
    static String send(String evaluation, Map<String, String> said, byte[] file, int piece) {
        String upload = create(evaluation, said, file);
        for (int at = 0; at < file.length; at += piece) {
            patch(upload, at, Arrays.copyOfRange(file, at, Math.min(file.length, at + piece)))
                    .then()
                    .statusCode(204);
        }
        return upload;
    }

    private static String create(String evaluation, Map<String, String> said, byte[] file) {
        Response response = announce(evaluation, said, file.length);
        assertEquals(201, response.statusCode(), response.asString());
        assertTrue(response.header("Upload-Expires").endsWith("GMT"));
        String location = response.header("Location");
        return location.substring(location.indexOf("/api/"));
    }

    private static Response announce(String evaluation, Map<String, String> said, long length) {
        return tus().header("Upload-Length", length)
                .header("Upload-Metadata", metadata(said))
                .post(evaluation + "/uploads");
    }

    private static String metadata(Map<String, String> said) {
        return new TreeMap<>(said)
                .entrySet().stream()
                        .map(
                                e ->
                                        e.getKey()
                                                + " "
                                                + Base64.getEncoder()
                                                        .encodeToString(e.getValue().getBytes()))
                        .collect(Collectors.joining(","));
    }

    private static Response patch(String upload, long offset, byte[] piece) {
        return body(upload, offset, piece).patch(upload);
    }

    private static RequestSpecification body(String upload, long offset, byte[] piece) {
        return tus().header("Upload-Offset", offset).contentType(PIECE).body(piece);
    }

    private static RequestSpecification tus() {
        return given().header("Tus-Resumable", "1.0.0");
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
