// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Returns a page of the user's threads.
*

*/
public record ThreadsListRequest(ThreadsListParams params, ObjectNode metadata) implements ChatKitRequest {
  static ThreadsListRequest read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("threads.list"));
    ThreadsListRequest found = new ThreadsListRequest(o.required("params", ThreadsListParams::read), o.filled("metadata", Json::object, "{}"));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ThreadsListRequest fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "threads.list");
    Json.put(o, "params", params, ThreadsListParams::toJson);
    Json.put(o, "metadata", metadata, Json::of);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private ThreadsListParams params;
    private ObjectNode metadata;

    public Builder params(ThreadsListParams value) {
      this.params = value;
      return this;
    }

    public Builder metadata(ObjectNode value) {
      this.metadata = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ThreadsListRequest build() {
      return fromJson(new ThreadsListRequest(params, metadata).toJson());
    }
  }
}
