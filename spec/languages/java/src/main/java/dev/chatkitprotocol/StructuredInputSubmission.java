// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A submitted form with its answers by question id; `{}` means that it was answered and every question skipped (SI-13).
*

*/
public record StructuredInputSubmission(StructuredInputOutcome status, Map<String, StructuredInputAnswer> answers) {
  static StructuredInputSubmission read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    StructuredInputSubmission found = new StructuredInputSubmission(o.filled("status", StructuredInputOutcome::read, "\"answered\""), o.filled("answers", Json.map(StructuredInputAnswer::read), "{}"));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static StructuredInputSubmission fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "status", status, StructuredInputOutcome::toJson);
    Json.put(o, "answers", answers, Json.fromMap(StructuredInputAnswer::toJson));
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private StructuredInputOutcome status;
    private Map<String, StructuredInputAnswer> answers;

    public Builder status(StructuredInputOutcome value) {
      this.status = value;
      return this;
    }

    public Builder answers(Map<String, StructuredInputAnswer> value) {
      this.answers = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public StructuredInputSubmission build() {
      return fromJson(new StructuredInputSubmission(status, answers).toJson());
    }
  }
}
