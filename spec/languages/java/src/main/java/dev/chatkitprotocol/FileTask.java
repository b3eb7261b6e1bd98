// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Files that the assistant has read.
*
* @param statusIndicator Shown only inside a workflow. May be null: absent.
* @param title May be null: absent.
* @param sources May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record FileTask(TaskStatusIndicator statusIndicator, String title, List<FileSource> sources, Map<String, JsonNode> extra) implements Task {
  static FileTask read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("file"));
    FileTask found = new FileTask(o.optional("status_indicator", TaskStatusIndicator::read), o.optional("title", Json.string(0)), o.optional("sources", Json.list(FileSource::read)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static FileTask fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "file");
    Json.put(o, "status_indicator", statusIndicator, TaskStatusIndicator::toJson);
    Json.put(o, "title", title, Json::of);
    Json.put(o, "sources", sources, Json.fromList(FileSource::toJson));
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private TaskStatusIndicator statusIndicator;
    private String title;
    private List<FileSource> sources;
    private Map<String, JsonNode> extra = Map.of();

    /** Shown only inside a workflow. */
    public Builder statusIndicator(TaskStatusIndicator value) {
      this.statusIndicator = value;
      return this;
    }

    public Builder title(String value) {
      this.title = value;
      return this;
    }

    public Builder sources(List<FileSource> value) {
      this.sources = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public FileTask build() {
      return fromJson(new FileTask(statusIndicator, title, sources, extra).toJson());
    }
  }
}
