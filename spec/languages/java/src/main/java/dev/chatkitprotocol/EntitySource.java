// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* An object of the application that supports a statement; `data` is passed to the client's entity callbacks.
*
* @param description May be null: absent.
* @param timestamp May be null: absent.
* @param group May be null: absent.
* @param icon May be null: absent.
* @param label May be null: absent.
* @param inlineLabel May be null: absent.
* @param interactive May be null: absent.
* @param data May be null: absent.
* @param preview Deprecated since 1.3.1; still sent by old servers and ignored. May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record EntitySource(String title, String description, String timestamp, String group, String id, String icon, String label, String inlineLabel, Boolean interactive, ObjectNode data, String preview, Map<String, JsonNode> extra) implements Source {
  static EntitySource read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("entity"));
    EntitySource found = new EntitySource(o.required("title", Json.string(0)), o.optional("description", Json.string(0)), o.optional("timestamp", Json.string(0)), o.optional("group", Json.string(0)), o.required("id", Json.string(1)), o.optional("icon", Json.string(1)), o.optional("label", Json.string(0)), o.optional("inline_label", Json.string(0)), o.optional("interactive", Json::bool), o.optional("data", Json::object), o.optional("preview", Json.literal("lazy")), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static EntitySource fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "entity");
    Json.put(o, "title", title, Json::of);
    Json.put(o, "description", description, Json::of);
    Json.put(o, "timestamp", timestamp, Json::of);
    Json.put(o, "group", group, Json::of);
    Json.put(o, "id", id, Json::of);
    Json.put(o, "icon", icon, Json::of);
    Json.put(o, "label", label, Json::of);
    Json.put(o, "inline_label", inlineLabel, Json::of);
    Json.put(o, "interactive", interactive, Json::of);
    Json.put(o, "data", data, Json::of);
    Json.put(o, "preview", preview, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String title;
    private String description;
    private String timestamp;
    private String group;
    private String id;
    private String icon;
    private String label;
    private String inlineLabel;
    private Boolean interactive;
    private ObjectNode data;
    private String preview;
    private Map<String, JsonNode> extra = Map.of();

    public Builder title(String value) {
      this.title = value;
      return this;
    }

    public Builder description(String value) {
      this.description = value;
      return this;
    }

    public Builder timestamp(String value) {
      this.timestamp = value;
      return this;
    }

    public Builder group(String value) {
      this.group = value;
      return this;
    }

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder icon(String value) {
      this.icon = value;
      return this;
    }

    public Builder label(String value) {
      this.label = value;
      return this;
    }

    public Builder inlineLabel(String value) {
      this.inlineLabel = value;
      return this;
    }

    public Builder interactive(Boolean value) {
      this.interactive = value;
      return this;
    }

    public Builder data(ObjectNode value) {
      this.data = value;
      return this;
    }

    /** Deprecated since 1.3.1; still sent by old servers and ignored. */
    public Builder preview(String value) {
      this.preview = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public EntitySource build() {
      return fromJson(new EntitySource(title, description, timestamp, group, id, icon, label, inlineLabel, interactive, data, preview, extra).toJson());
    }
  }
}
