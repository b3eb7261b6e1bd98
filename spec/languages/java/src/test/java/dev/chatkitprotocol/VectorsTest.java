package dev.chatkitprotocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The vectors of spec/examples: valid ones come back as they were, invalid ones are refused where they are wrong. */
class VectorsTest {
  private static final Path EXAMPLES = Path.of("../../examples");

  private record Vector(String type, Path path) {}

  private static JsonNode json(Path path) {
    try {
      return Json.MAPPER.readTree(Files.readString(path));
    } catch (IOException error) {
      throw new UncheckedIOException(path.toString(), error);
    }
  }

  /** The files of every folder, or of its subfolder, with the name of the folder's type. */
  private static List<Vector> vectors(String subfolder) throws IOException {
    List<Vector> found = new ArrayList<>();
    for (var entry : json(EXAMPLES.resolve("index.json")).properties()) {
      try (Stream<Path> paths = Files.list(EXAMPLES.resolve(entry.getKey()).resolve(subfolder))) {
        paths
            .filter(Files::isRegularFile)
            .forEach((path) -> found.add(new Vector(entry.getValue().textValue(), path)));
      }
    }
    assertFalse(found.isEmpty());
    return found;
  }

  @TestFactory
  Stream<DynamicTest> validVectorsComeBackAsTheyWere() throws IOException {
    // A request is read as a server reads it.
    JsonNode asRead = json(EXAMPLES.resolve("as-read.json"));
    return vectors("").stream()
        .map(
            (vector) ->
                DynamicTest.dynamicTest(
                    vector.path().toString(),
                    () -> {
                      String name = EXAMPLES.relativize(vector.path()).toString().replace('\\', '/');
                      JsonNode expected = asRead.has(name) ? asRead.get(name) : json(vector.path());
                      assertEquals(expected, RoundTrip.of(vector.type(), json(vector.path())));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> invalidVectorsAreRefusedWhereTheyAreWrong() throws IOException {
    return vectors("invalid").stream()
        // Readers take the others; only a sender must not send them.
        .filter((vector) -> json(vector.path()).get("face").textValue().equals("accept"))
        .map(
            (vector) ->
                DynamicTest.dynamicTest(
                    vector.path().toString(),
                    () -> {
                      JsonNode bad = json(vector.path());
                      DecodeException error =
                          assertThrows(
                              DecodeException.class, () -> RoundTrip.of(vector.type(), bad.get("value")));
                      assertEquals(bad.get("path").textValue(), error.path(), error.getMessage());
                      if (bad.has("paths")) {
                        List<String> paths = new ArrayList<>();
                        bad.get("paths").forEach((path) -> paths.add(path.textValue()));
                        assertEquals(
                            paths.stream().sorted().toList(),
                            error.issues().stream().map(DecodeException.Issue::path).sorted().toList());
                      }
                    }));
  }

  @Test
  void unknownEventsKeepTheirMembers() throws IOException {
    JsonNode node = Json.MAPPER.readTree("{\"type\":\"thread.sang\",\"song\":[null]}");
    ThreadStreamEvent event = ThreadStreamEvent.fromJson(node);
    assertInstanceOf(ThreadStreamEvent.UnknownThreadStreamEvent.class, event);
    assertEquals(node, event.toJson());
  }

  @Test
  void unknownOperationsAreRefusedByName() throws IOException {
    JsonNode node = Json.MAPPER.readTree("{\"type\":\"threads.sing\",\"params\":{}}");
    DecodeException error = assertThrows(DecodeException.class, () -> ChatKitRequest.fromJson(node));
    assertEquals("at \"$.type\": is not a known type: threads.sing", error.getMessage());
  }

  @Test
  void requestsHaveTheirDefaults() throws IOException {
    JsonNode node = Json.MAPPER.readTree("{\"type\":\"threads.list\",\"params\":{\"order\":null}}");
    ThreadsListRequest request = assertInstanceOf(ThreadsListRequest.class, ChatKitRequest.fromJson(node));
    assertEquals(Order.DESC, request.params().order());
    assertEquals(Json.newObject(), request.metadata());
  }

  @Test
  void buildersCheckWhatTheyBuild() {
    OutputText text = OutputText.builder().text("Hello").build();
    assertEquals("{\"type\":\"output_text\",\"text\":\"Hello\"}", text.toJson().toString());
    assertThrows(DecodeException.class, () -> OutputText.builder().build());
  }
}
