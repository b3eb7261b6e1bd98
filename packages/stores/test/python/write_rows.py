"""Writes the SQLite file of a server on `openai-chatkit`: `python write_rows.py FILE`.

Two users talk to a real `ChatKitServer` whose store keeps the SDK's models as JSON, as servers on the SDK do. Alice's rows have
the models themselves; Bob's are wrapped in one more model (`{"item": …}`), as in the SDK's own tests.
"""

import asyncio
import json
import sqlite3
import sys
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

from chatkit.actions import ActionConfig
from chatkit.server import ChatKitServer, StreamingResult
from chatkit.store import AttachmentStore, NotFoundError, Store, StoreItemType
from chatkit.types import (
    AssistantMessageContent,
    AssistantMessageItem,
    Attachment,
    AttachmentCreateParams,
    AttachmentUploadDescriptor,
    ClientToolCallItem,
    CustomTask,
    FileAttachment,
    HiddenContextItem,
    Page,
    ProgressUpdateEvent,
    ThreadItem,
    ThreadItemDoneEvent,
    ThreadMetadata,
    ThreadStreamEvent,
    UserMessageItem,
    WidgetItem,
    Workflow,
    WorkflowItem,
)
from chatkit.widgets import Button, Card, Markdown, Text
from pydantic import TypeAdapter

ITEM: TypeAdapter[Any] = TypeAdapter(ThreadItem)
ATTACHMENT: TypeAdapter[Any] = TypeAdapter(Attachment)
TABLES = """
    CREATE TABLE threads (id TEXT PRIMARY KEY, user_id TEXT, created_at TEXT, data TEXT);
    CREATE TABLE items (id TEXT PRIMARY KEY, thread_id TEXT, user_id TEXT, created_at TEXT, data TEXT);
    CREATE TABLE attachments (id TEXT PRIMARY KEY, user_id TEXT, data TEXT);
"""


class SqliteStore(Store[str]):
    """The context is the user."""

    def __init__(self, path: str) -> None:
        self.db = sqlite3.connect(path)
        self.db.executescript(TABLES)

    def one(self, table: str, id: str, user: str) -> Any:
        row = self.db.execute(f"SELECT data FROM {table} WHERE id = ? AND user_id = ?", (id, user)).fetchone()
        if row is None:
            raise NotFoundError(id)
        value = json.loads(row[0])
        return next(iter(value.values())) if user == "bob" else value

    @staticmethod
    def printed(model: TypeAdapter[Any], value: Any, name: str, user: str) -> str:
        text = model.dump_json(value).decode()
        return f'{{"{name}":{text}}}' if user == "bob" else text

    async def load_thread(self, thread_id: str, context: str) -> ThreadMetadata:
        return ThreadMetadata.model_validate(self.one("threads", thread_id, context))

    async def save_thread(self, thread: ThreadMetadata, context: str) -> None:
        metadata = ThreadMetadata(**thread.model_dump(exclude={"items"}))
        data = self.printed(TypeAdapter(ThreadMetadata), metadata, "thread", context)
        self.db.execute(
            "INSERT OR REPLACE INTO threads VALUES (?, ?, ?, ?)",
            (thread.id, context, thread.created_at.isoformat(), data),
        )
        self.db.commit()

    async def load_thread_items(
        self, thread_id: str, after: str | None, limit: int, order: str, context: str
    ) -> Page[ThreadItem]:
        rows = self.db.execute("SELECT id FROM items WHERE thread_id = ? ORDER BY rowid", (thread_id,)).fetchall()
        items = [await self.load_item(thread_id, id, context) for (id,) in rows]
        return Page(data=items if order == "asc" else items[::-1])

    async def add_thread_item(self, thread_id: str, item: ThreadItem, context: str) -> None:
        data = self.printed(ITEM, item, "item", context)
        self.db.execute(
            "INSERT INTO items VALUES (?, ?, ?, ?, ?)",
            (item.id, thread_id, context, item.created_at.isoformat(), data),
        )
        self.db.commit()

    async def save_item(self, thread_id: str, item: ThreadItem, context: str) -> None:
        data = self.printed(ITEM, item, "item", context)
        self.db.execute("UPDATE items SET data = ? WHERE id = ?", (data, item.id))
        self.db.commit()

    async def load_item(self, thread_id: str, item_id: str, context: str) -> ThreadItem:
        return ITEM.validate_python(self.one("items", item_id, context))

    async def save_attachment(self, attachment: Attachment, context: str) -> None:
        data = self.printed(ATTACHMENT, attachment, "attachment", context)
        self.db.execute("INSERT OR REPLACE INTO attachments VALUES (?, ?, ?)", (attachment.id, context, data))
        self.db.commit()

    async def load_attachment(self, attachment_id: str, context: str) -> Attachment:
        return ATTACHMENT.validate_python(self.one("attachments", attachment_id, context))

    async def load_threads(self, *args: Any) -> Any:
        raise NotImplementedError

    async def delete_thread(self, *args: Any) -> Any:
        raise NotImplementedError

    async def delete_thread_item(self, *args: Any) -> Any:
        raise NotImplementedError

    async def delete_attachment(self, *args: Any) -> Any:
        raise NotImplementedError


class Files(AttachmentStore[str]):
    async def create_attachment(self, input: AttachmentCreateParams, context: str) -> Attachment:
        return FileAttachment(
            id=f"atc_{context}",
            name=input.name,
            mime_type=input.mime_type,
            upload_descriptor=AttachmentUploadDescriptor(url="https://files.example/1", method="PUT"),
        )

    async def delete_attachment(self, attachment_id: str, context: str) -> None:
        raise NotImplementedError


class Server(ChatKitServer[str]):
    async def respond(
        self, thread: ThreadMetadata, input_user_message: UserMessageItem | None, context: str
    ) -> AsyncIterator[ThreadStreamEvent]:
        def base(kind: StoreItemType) -> dict[str, Any]:
            id = self.store.generate_item_id(kind, thread, context)
            return {"id": id, "thread_id": thread.id, "created_at": datetime.now()}

        yield ProgressUpdateEvent(text="Thinking")
        yield ThreadItemDoneEvent(item=HiddenContextItem(**base("sdk_hidden_context"), content={"page": None}))
        task = CustomTask(title="Search", icon="search", status_indicator="complete")
        yield ThreadItemDoneEvent(
            item=WorkflowItem(**base("workflow"), workflow=Workflow(type="custom", tasks=[task]))
        )
        yield ThreadItemDoneEvent(
            item=AssistantMessageItem(**base("message"), content=[AssistantMessageContent(text=f"Hello {context}")])
        )
        action = ActionConfig(type="task.done", payload={"id": 9007199254740993, "note": None})
        card = Card(children=[Text(value="Buy milk"), Markdown(value="*now*"), Button(label="Done", onClickAction=action)])
        yield ThreadItemDoneEvent(item=WidgetItem(**base("message"), widget=card))
        thread.title = f"Tasks of {context}"
        yield ThreadItemDoneEvent(
            item=ClientToolCallItem(**base("tool_call"), call_id="call_1", name="pick", arguments={"from": None})
        )


async def talk(server: Server, user: str) -> None:
    async def send(type: str, params: dict[str, Any]) -> None:
        result = await server.process(json.dumps({"type": type, "params": params}), user)
        if isinstance(result, StreamingResult):
            async for _ in result:
                pass

    await send("attachments.create", {"name": "a.txt", "mime_type": "text/plain", "size": 3})
    input = {
        "content": [{"type": "input_text", "text": "Hi"}],
        "attachments": [f"atc_{user}"],
        "inference_options": {},
    }
    await send("threads.create", {"input": input})


async def main() -> None:
    store = SqliteStore(sys.argv[1])
    server = Server(store, Files())
    await talk(server, "alice")
    await talk(server, "bob")
    store.db.close()


asyncio.run(main())
