// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The parameters of ThreadsDeleteRequest.
*
* @param extra members that this version of the protocol does not recognise
*/
public record ThreadsDeleteParams(String threadId, Map<String, JsonNode> extra) {
  static ThreadsDeleteParams read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    return new ThreadsDeleteParams(o.required("thread_id", Json.string(1)), o.rest());
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ThreadsDeleteParams fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "thread_id", threadId, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String threadId;
    private Map<String, JsonNode> extra = Map.of();

    public Builder threadId(String value) {
      this.threadId = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ThreadsDeleteParams build() {
      return fromJson(new ThreadsDeleteParams(threadId, extra).toJson());
    }
  }
}
