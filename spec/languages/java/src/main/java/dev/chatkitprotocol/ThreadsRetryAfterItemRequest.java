// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Removes everything after a user message and answers it again; streams.
*

*/
public record ThreadsRetryAfterItemRequest(ThreadsRetryAfterItemParams params, ObjectNode metadata) implements ChatKitRequest {
  static ThreadsRetryAfterItemRequest read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("threads.retry_after_item"));
    ThreadsRetryAfterItemRequest found = new ThreadsRetryAfterItemRequest(o.required("params", ThreadsRetryAfterItemParams::read), o.filled("metadata", Json::object, "{}"));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ThreadsRetryAfterItemRequest fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "threads.retry_after_item");
    Json.put(o, "params", params, ThreadsRetryAfterItemParams::toJson);
    Json.put(o, "metadata", metadata, Json::of);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private ThreadsRetryAfterItemParams params;
    private ObjectNode metadata;

    public Builder params(ThreadsRetryAfterItemParams value) {
      this.params = value;
      return this;
    }

    public Builder metadata(ObjectNode value) {
      this.metadata = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ThreadsRetryAfterItemRequest build() {
      return fromJson(new ThreadsRetryAfterItemRequest(params, metadata).toJson());
    }
  }
}
