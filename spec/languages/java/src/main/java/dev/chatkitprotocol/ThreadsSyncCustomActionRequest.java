// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Runs an action whose config has `streaming: false`; it may run while a stream is open.
*

*/
public record ThreadsSyncCustomActionRequest(ThreadsSyncCustomActionParams params, ObjectNode metadata) implements ChatKitRequest {
  static ThreadsSyncCustomActionRequest read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("threads.sync_custom_action"));
    ThreadsSyncCustomActionRequest found = new ThreadsSyncCustomActionRequest(o.required("params", ThreadsSyncCustomActionParams::read), o.filled("metadata", Json::object, "{}"));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ThreadsSyncCustomActionRequest fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "threads.sync_custom_action");
    Json.put(o, "params", params, ThreadsSyncCustomActionParams::toJson);
    Json.put(o, "metadata", metadata, Json::of);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private ThreadsSyncCustomActionParams params;
    private ObjectNode metadata;

    public Builder params(ThreadsSyncCustomActionParams value) {
      this.params = value;
      return this;
    }

    public Builder metadata(ObjectNode value) {
      this.metadata = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ThreadsSyncCustomActionRequest build() {
      return fromJson(new ThreadsSyncCustomActionRequest(params, metadata).toJson());
    }
  }
}
