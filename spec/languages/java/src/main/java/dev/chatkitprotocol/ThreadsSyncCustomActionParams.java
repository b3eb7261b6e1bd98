// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The parameters of ThreadsSyncCustomActionRequest.
*
* @param itemId The widget whose action it is; absent for an action of the page itself. May be null: absent.
*/
public record ThreadsSyncCustomActionParams(String threadId, String itemId, Action action) {
  static ThreadsSyncCustomActionParams read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    ThreadsSyncCustomActionParams found = new ThreadsSyncCustomActionParams(o.required("thread_id", Json.string(1)), o.optional("item_id", Json.string(0)), o.required("action", Action::read));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ThreadsSyncCustomActionParams fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "thread_id", threadId, Json::of);
    Json.put(o, "item_id", itemId, Json::of);
    Json.put(o, "action", action, Action::toJson);
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
    private Action action;

    public Builder threadId(String value) {
      this.threadId = value;
      return this;
    }

    /** The widget whose action it is; absent for an action of the page itself. */
    public Builder itemId(String value) {
      this.itemId = value;
      return this;
    }

    public Builder action(Action value) {
      this.action = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ThreadsSyncCustomActionParams build() {
      return fromJson(new ThreadsSyncCustomActionParams(threadId, itemId, action).toJson());
    }
  }
}
