// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A call of a tool that runs in the browser, with its result; `status`, not `output`, says whether it has run.
*
* @param status May be null: absent.
* @param output May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record ClientToolCallItem(String id, String threadId, String createdAt, ClientToolCallStatus status, String callId, String name, ObjectNode arguments, JsonNode output, Map<String, JsonNode> extra) implements ThreadItem, VisibleItem {
  static ClientToolCallItem read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("client_tool_call"));
    ClientToolCallItem found = new ClientToolCallItem(o.required("id", Json.string(1)), o.required("thread_id", Json.string(1)), o.required("created_at", Json::time), o.optional("status", ClientToolCallStatus::read), o.required("call_id", Json.string(1)), o.required("name", Json.string(1)), o.required("arguments", Json::object), o.free("output", Json::any), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ClientToolCallItem fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "client_tool_call");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "thread_id", threadId, Json::of);
    Json.put(o, "created_at", createdAt, Json::of);
    Json.put(o, "status", status, ClientToolCallStatus::toJson);
    Json.put(o, "call_id", callId, Json::of);
    Json.put(o, "name", name, Json::of);
    Json.put(o, "arguments", arguments, Json::of);
    Json.put(o, "output", output, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String id;
    private String threadId;
    private String createdAt;
    private ClientToolCallStatus status;
    private String callId;
    private String name;
    private ObjectNode arguments;
    private JsonNode output;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder threadId(String value) {
      this.threadId = value;
      return this;
    }

    public Builder createdAt(String value) {
      this.createdAt = value;
      return this;
    }

    public Builder status(ClientToolCallStatus value) {
      this.status = value;
      return this;
    }

    public Builder callId(String value) {
      this.callId = value;
      return this;
    }

    public Builder name(String value) {
      this.name = value;
      return this;
    }

    public Builder arguments(ObjectNode value) {
      this.arguments = value;
      return this;
    }

    public Builder output(JsonNode value) {
      this.output = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ClientToolCallItem build() {
      return fromJson(new ClientToolCallItem(id, threadId, createdAt, status, callId, name, arguments, output, extra).toJson());
    }
  }
}
