// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Why a request was refused; the set of codes is open.
*
* @param issues May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record RequestProblem(String code, String message, List<Issue> issues, Map<String, JsonNode> extra) {
  static RequestProblem read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    RequestProblem found = new RequestProblem(o.required("code", Json.string(1)), o.required("message", Json.string(0)), o.optional("issues", Json.list(Issue::read)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static RequestProblem fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "code", code, Json::of);
    Json.put(o, "message", message, Json::of);
    Json.put(o, "issues", issues, Json.fromList(Issue::toJson));
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String code;
    private String message;
    private List<Issue> issues;
    private Map<String, JsonNode> extra = Map.of();

    public Builder code(String value) {
      this.code = value;
      return this;
    }

    public Builder message(String value) {
      this.message = value;
      return this;
    }

    public Builder issues(List<Issue> value) {
      this.issues = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public RequestProblem build() {
      return fromJson(new RequestProblem(code, message, issues, extra).toJson());
    }
  }
}
