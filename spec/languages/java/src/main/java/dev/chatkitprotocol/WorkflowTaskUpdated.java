// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Replaces a task of a workflow.
*
* @param extra members that this version of the protocol does not recognise
*/
public record WorkflowTaskUpdated(Long taskIndex, Task task, Map<String, JsonNode> extra) implements ThreadItemUpdate {
  static WorkflowTaskUpdated read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("workflow.task.updated"));
    WorkflowTaskUpdated found = new WorkflowTaskUpdated(o.required("task_index", Json.integer(0L, null)), o.required("task", Task::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static WorkflowTaskUpdated fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "workflow.task.updated");
    Json.put(o, "task_index", taskIndex, Json::of);
    Json.put(o, "task", task, Task::toJson);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private Long taskIndex;
    private Task task;
    private Map<String, JsonNode> extra = Map.of();

    public Builder taskIndex(Long value) {
      this.taskIndex = value;
      return this;
    }

    public Builder task(Task value) {
      this.task = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public WorkflowTaskUpdated build() {
      return fromJson(new WorkflowTaskUpdated(taskIndex, task, extra).toJson());
    }
  }
}
