// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The parameters of ThreadsGetByIdRequest.
*

*/
public record ThreadsGetByIdParams(String threadId) {
  static ThreadsGetByIdParams read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    ThreadsGetByIdParams found = new ThreadsGetByIdParams(o.required("thread_id", Json.string(1)));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ThreadsGetByIdParams fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "thread_id", threadId, Json::of);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String threadId;

    public Builder threadId(String value) {
      this.threadId = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ThreadsGetByIdParams build() {
      return fromJson(new ThreadsGetByIdParams(threadId).toJson());
    }
  }
}
