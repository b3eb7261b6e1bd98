// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The full public state of the thread: if `title` is absent, the thread has none.
*
* @param extra members that this version of the protocol does not recognise
*/
public record ThreadUpdatedEvent(Thread thread, Map<String, JsonNode> extra) implements ThreadStreamEvent {
  static ThreadUpdatedEvent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("thread.updated"));
    ThreadUpdatedEvent found = new ThreadUpdatedEvent(o.required("thread", Thread::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ThreadUpdatedEvent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "thread.updated");
    Json.put(o, "thread", thread, Thread::toJson);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private Thread thread;
    private Map<String, JsonNode> extra = Map.of();

    public Builder thread(Thread value) {
      this.thread = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ThreadUpdatedEvent build() {
      return fromJson(new ThreadUpdatedEvent(thread, extra).toJson());
    }
  }
}
