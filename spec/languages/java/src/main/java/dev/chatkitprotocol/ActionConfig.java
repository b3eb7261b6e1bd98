// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The action of a widget's component, which the client runs when the component is used; the client applies the defaults.
*
* @param payload Passed to the handler unchanged, nulls included (SER-09). May be null: absent.
* @param handler May be null: absent.
* @param loadingBehavior May be null: absent.
* @param streaming `false` sends `threads.sync_custom_action` instead of a stream. May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record ActionConfig(String type, JsonNode payload, ActionHandler handler, LoadingBehavior loadingBehavior, Boolean streaming, Map<String, JsonNode> extra) {
  static ActionConfig read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    ActionConfig found = new ActionConfig(o.required("type", Json.string(1)), o.free("payload", Json::any), o.optional("handler", ActionHandler::read), o.optional("loadingBehavior", LoadingBehavior::read), o.optional("streaming", Json::bool), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ActionConfig fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "type", type, Json::of);
    Json.put(o, "payload", payload, Json::of);
    Json.put(o, "handler", handler, ActionHandler::toJson);
    Json.put(o, "loadingBehavior", loadingBehavior, LoadingBehavior::toJson);
    Json.put(o, "streaming", streaming, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String type;
    private JsonNode payload;
    private ActionHandler handler;
    private LoadingBehavior loadingBehavior;
    private Boolean streaming;
    private Map<String, JsonNode> extra = Map.of();

    public Builder type(String value) {
      this.type = value;
      return this;
    }

    /** Passed to the handler unchanged, nulls included (SER-09). */
    public Builder payload(JsonNode value) {
      this.payload = value;
      return this;
    }

    public Builder handler(ActionHandler value) {
      this.handler = value;
      return this;
    }

    public Builder loadingBehavior(LoadingBehavior value) {
      this.loadingBehavior = value;
      return this;
    }

    /** `false` sends `threads.sync_custom_action` instead of a stream. */
    public Builder streaming(Boolean value) {
      this.streaming = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ActionConfig build() {
      return fromJson(new ActionConfig(type, payload, handler, loadingBehavior, streaming, extra).toJson());
    }
  }
}
