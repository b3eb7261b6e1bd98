// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The body of every 4xx and 5xx answer (TR-20).
*
* @param extra members that this version of the protocol does not recognise
*/
public record ErrorAnswer(RequestProblem error, Map<String, JsonNode> extra) {
  static ErrorAnswer read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    ErrorAnswer found = new ErrorAnswer(o.required("error", RequestProblem::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ErrorAnswer fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "error", error, RequestProblem::toJson);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private RequestProblem error;
    private Map<String, JsonNode> extra = Map.of();

    public Builder error(RequestProblem value) {
      this.error = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ErrorAnswer build() {
      return fromJson(new ErrorAnswer(error, extra).toJson());
    }
  }
}
