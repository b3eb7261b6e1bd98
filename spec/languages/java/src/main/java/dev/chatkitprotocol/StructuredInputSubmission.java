// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A submitted form with its answers by question id; `{}` means that it was answered and every question skipped (SI-13).
*
* @param status May be null: absent.
* @param answers May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record StructuredInputSubmission(StructuredInputOutcome status, Map<String, StructuredInputAnswer> answers, Map<String, JsonNode> extra) {
  static StructuredInputSubmission read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    return new StructuredInputSubmission(o.optional("status", StructuredInputOutcome::read), o.optional("answers", Json.map(StructuredInputAnswer::read)), o.rest());
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
    extra.forEach(o::set);
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
    private Map<String, JsonNode> extra = Map.of();

    public Builder status(StructuredInputOutcome value) {
      this.status = value;
      return this;
    }

    public Builder answers(Map<String, StructuredInputAnswer> value) {
      this.answers = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public StructuredInputSubmission build() {
      return fromJson(new StructuredInputSubmission(status, answers, extra).toJson());
    }
  }
}
