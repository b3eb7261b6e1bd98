// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The parameters of ThreadsAddStructuredInputRequest.
*

*/
public record ThreadsAddStructuredInputParams(String threadId, String itemId, StructuredInputSubmission input) {
  static ThreadsAddStructuredInputParams read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    ThreadsAddStructuredInputParams found = new ThreadsAddStructuredInputParams(o.required("thread_id", Json.string(1)), o.required("item_id", Json.string(1)), o.required("input", StructuredInputSubmission::read));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ThreadsAddStructuredInputParams fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "thread_id", threadId, Json::of);
    Json.put(o, "item_id", itemId, Json::of);
    Json.put(o, "input", input, StructuredInputSubmission::toJson);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String threadId;
    private String itemId;
    private StructuredInputSubmission input;

    public Builder threadId(String value) {
      this.threadId = value;
      return this;
    }

    public Builder itemId(String value) {
      this.itemId = value;
      return this;
    }

    public Builder input(StructuredInputSubmission value) {
      this.input = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ThreadsAddStructuredInputParams build() {
      return fromJson(new ThreadsAddStructuredInputParams(threadId, itemId, input).toJson());
    }
  }
}
