// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A file that supports a statement.
*
* @param description May be null: absent.
* @param timestamp May be null: absent.
* @param group May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record FileSource(String title, String description, String timestamp, String group, String filename, Map<String, JsonNode> extra) implements Source {
  static FileSource read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("file"));
    FileSource found = new FileSource(o.required("title", Json.string(0)), o.optional("description", Json.string(0)), o.optional("timestamp", Json.string(0)), o.optional("group", Json.string(0)), o.required("filename", Json.string(0)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static FileSource fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "file");
    Json.put(o, "title", title, Json::of);
    Json.put(o, "description", description, Json::of);
    Json.put(o, "timestamp", timestamp, Json::of);
    Json.put(o, "group", group, Json::of);
    Json.put(o, "filename", filename, Json::of);
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
    private String filename;
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

    public Builder filename(String value) {
      this.filename = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public FileSource build() {
      return fromJson(new FileSource(title, description, timestamp, group, filename, extra).toJson());
    }
  }
}
