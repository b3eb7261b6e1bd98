// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A list of tasks that the assistant shows while it works.
*
* @param summary May be null: absent.
* @param expanded May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record Workflow(WorkflowType type, List<Task> tasks, WorkflowSummary summary, Boolean expanded, Map<String, JsonNode> extra) {
  static Workflow read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    Workflow found = new Workflow(o.required("type", WorkflowType::read), o.required("tasks", Json.list(Task::read)), o.optional("summary", WorkflowSummary::read), o.optional("expanded", Json::bool), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static Workflow fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "type", type, WorkflowType::toJson);
    Json.put(o, "tasks", tasks, Json.fromList(Task::toJson));
    Json.put(o, "summary", summary, WorkflowSummary::toJson);
    Json.put(o, "expanded", expanded, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private WorkflowType type;
    private List<Task> tasks;
    private WorkflowSummary summary;
    private Boolean expanded;
    private Map<String, JsonNode> extra = Map.of();

    public Builder type(WorkflowType value) {
      this.type = value;
      return this;
    }

    public Builder tasks(List<Task> value) {
      this.tasks = value;
      return this;
    }

    public Builder summary(WorkflowSummary value) {
      this.summary = value;
      return this;
    }

    public Builder expanded(Boolean value) {
      this.expanded = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public Workflow build() {
      return fromJson(new Workflow(type, tasks, summary, expanded, extra).toJson());
    }
  }
}
