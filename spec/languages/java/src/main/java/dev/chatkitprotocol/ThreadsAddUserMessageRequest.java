// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Adds a user message to a thread; streams.
*

*/
public record ThreadsAddUserMessageRequest(ThreadsAddUserMessageParams params, ObjectNode metadata) implements ChatKitRequest {
  static ThreadsAddUserMessageRequest read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("threads.add_user_message"));
    ThreadsAddUserMessageRequest found = new ThreadsAddUserMessageRequest(o.required("params", ThreadsAddUserMessageParams::read), o.filled("metadata", Json::object, "{}"));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ThreadsAddUserMessageRequest fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "threads.add_user_message");
    Json.put(o, "params", params, ThreadsAddUserMessageParams::toJson);
    Json.put(o, "metadata", metadata, Json::of);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private ThreadsAddUserMessageParams params;
    private ObjectNode metadata;

    public Builder params(ThreadsAddUserMessageParams value) {
      this.params = value;
      return this;
    }

    public Builder metadata(ObjectNode value) {
      this.metadata = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ThreadsAddUserMessageRequest build() {
      return fromJson(new ThreadsAddUserMessageRequest(params, metadata).toJson());
    }
  }
}
