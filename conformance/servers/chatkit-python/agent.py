"""A chatkit-python server whose answers come from a model: `python agent.py [--port N]`.

The model is whatever OPENAI_BASE_URL names (OPENAI_API=chat_completions: by that API); mounted exactly like the server beside it.
"""

import os
from collections.abc import AsyncIterator

from agents import (
    Agent,
    RunContextWrapper,
    Runner,
    StopAtTools,
    function_tool,
    set_default_openai_api,
    set_tracing_disabled,
)
from chatkit.agents import AgentContext, ClientToolCall, simple_to_agent_input, stream_agent_response
from chatkit.types import ThreadMetadata, ThreadStreamEvent, UserMessageItem
from server import ServerUnderTest, serve
from store import RequestContext

Context = RunContextWrapper[AgentContext[RequestContext]]


@function_tool
async def ck_client_tool(ctx: Context, question: str) -> str:
    """Asks the user's browser."""
    ctx.context.client_tool_call = ClientToolCall(name="ck_client_tool", arguments={"question": question})
    return "asked"


ASSISTANT = Agent[AgentContext[RequestContext]](
    name="assistant",
    instructions="Answer briefly.",
    model="ck",
    tools=[ck_client_tool],
    tool_use_behavior=StopAtTools(stop_at_tool_names=["ck_client_tool"]),
)


class AgentServer(ServerUnderTest):
    """Answers as the SDK's guide has it: history to input, the agent's stream to events."""

    async def respond(
        self, thread: ThreadMetadata, input_user_message: UserMessageItem | None, context: RequestContext
    ) -> AsyncIterator[ThreadStreamEvent]:
        page = await self.store.load_thread_items(thread.id, None, 50, "desc", context)
        agent_context = AgentContext(thread=thread, store=self.store, request_context=context)
        result = Runner.run_streamed(
            ASSISTANT, await simple_to_agent_input(list(reversed(page.data))), context=agent_context
        )
        async for event in stream_agent_response(agent_context, result):
            yield event


if __name__ == "__main__":
    set_tracing_disabled(True)
    if os.environ.get("OPENAI_API") == "chat_completions":
        set_default_openai_api("chat_completions")
    serve(AgentServer, __doc__ or "")
