// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Deletes a thread with its items; an unknown thread counts as deleted (TU-06).
*

*/
public record ThreadsDeleteRequest(ThreadsDeleteParams params, ObjectNode metadata) implements ChatKitRequest {
  static ThreadsDeleteRequest read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("threads.delete"));
    ThreadsDeleteRequest found = new ThreadsDeleteRequest(o.required("params", ThreadsDeleteParams::read), o.filled("metadata", Json::object, "{}"));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ThreadsDeleteRequest fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "threads.delete");
    Json.put(o, "params", params, ThreadsDeleteParams::toJson);
    Json.put(o, "metadata", metadata, Json::of);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private ThreadsDeleteParams params;
    private ObjectNode metadata;

    public Builder params(ThreadsDeleteParams value) {
      this.params = value;
      return this;
    }

    public Builder metadata(ObjectNode value) {
      this.metadata = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ThreadsDeleteRequest build() {
      return fromJson(new ThreadsDeleteRequest(params, metadata).toJson());
    }
  }
}
