// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A web search with its queries and results.
*
* @param statusIndicator Shown only inside a workflow. May be null: absent.
* @param title May be null: absent.
* @param titleQuery May be null: absent.
* @param queries May be null: absent.
* @param sources May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record SearchTask(TaskStatusIndicator statusIndicator, String title, String titleQuery, List<String> queries, List<URLSource> sources, Map<String, JsonNode> extra) implements Task {
  static SearchTask read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("web_search"));
    SearchTask found = new SearchTask(o.optional("status_indicator", TaskStatusIndicator::read), o.optional("title", Json.string(0)), o.optional("title_query", Json.string(0)), o.optional("queries", Json.list(Json.string(0))), o.optional("sources", Json.list(URLSource::read)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static SearchTask fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "web_search");
    Json.put(o, "status_indicator", statusIndicator, TaskStatusIndicator::toJson);
    Json.put(o, "title", title, Json::of);
    Json.put(o, "title_query", titleQuery, Json::of);
    Json.put(o, "queries", queries, Json.fromList(Json::of));
    Json.put(o, "sources", sources, Json.fromList(URLSource::toJson));
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
    private String titleQuery;
    private List<String> queries;
    private List<URLSource> sources;
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

    public Builder titleQuery(String value) {
      this.titleQuery = value;
      return this;
    }

    public Builder queries(List<String> value) {
      this.queries = value;
      return this;
    }

    public Builder sources(List<URLSource> value) {
      this.sources = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public SearchTask build() {
      return fromJson(new SearchTask(statusIndicator, title, titleQuery, queries, sources, extra).toJson());
    }
  }
}
