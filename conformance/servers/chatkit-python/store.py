"""In-memory store, one shelf per user, in the pattern of the official samples.

No method suspends, every object goes in and out as a copy, and order is the order of insertion.
What the samples leave to the SDK stays with the SDK: `add_thread_item` appends without looking (Q-28),
a negative limit is an ordinary slice (Q-25), `save_thread` of a deleted thread brings it back (Q-49).
"""

from dataclasses import dataclass, field
from typing import Any, TypeVar

from chatkit.store import NotFoundError, Store
from chatkit.types import Attachment, Page, ThreadItem, ThreadMetadata
from pydantic import BaseModel

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class RequestContext:
    """Who calls; `user` comes from the Authorization header alone."""

    user: str


@dataclass
class Shelf:
    """Everything that one user owns."""

    threads: dict[str, ThreadMetadata] = field(default_factory=dict)
    items: dict[str, list[ThreadItem]] = field(default_factory=dict)
    attachments: dict[str, Attachment] = field(default_factory=dict)


def copied(model: Model) -> Model:
    return model.model_copy(deep=True)


def page_of(rows: list[Model], after: str | None, limit: int, order: str) -> Page[Any]:
    """One page; `after` is the id of the last row of the page before it, NotFoundError if unknown."""
    ordered = rows if order == "asc" else rows[::-1]
    start = 0
    if after is not None:
        ids = [row.id for row in ordered]
        if after not in ids:
            raise NotFoundError(f"Cursor {after} not found")
        # An id can stand twice: after its last place, so that a walk always gets to its end.
        start = len(ids) - ids[::-1].index(after)
    data = [copied(row) for row in ordered[start : start + limit]]
    has_more = start + limit < len(ordered)
    return Page(data=data, has_more=has_more, after=data[-1].id if has_more and data else None)


class MemoryStore(Store[RequestContext]):
    """A foreign id behaves exactly like an unknown one, for the lookup only ever sees the caller's shelf."""

    def __init__(self) -> None:
        self.shelves: dict[str, Shelf] = {}

    def shelf(self, context: RequestContext) -> Shelf:
        return self.shelves.setdefault(context.user, Shelf())

    async def load_thread(self, thread_id: str, context: RequestContext) -> ThreadMetadata:
        thread = self.shelf(context).threads.get(thread_id)
        if thread is None:
            raise NotFoundError(f"Thread {thread_id} not found")
        return copied(thread)

    async def save_thread(self, thread: ThreadMetadata, context: RequestContext) -> None:
        # The first turn hands in a full Thread; its page must not become part of the metadata.
        metadata = ThreadMetadata(**thread.model_dump(exclude={"items"}))
        self.shelf(context).threads[thread.id] = metadata

    async def load_threads(
        self, limit: int, after: str | None, order: str, context: RequestContext
    ) -> Page[ThreadMetadata]:
        return page_of(list(self.shelf(context).threads.values()), after, limit, order)

    async def delete_thread(self, thread_id: str, context: RequestContext) -> None:
        shelf = self.shelf(context)
        shelf.threads.pop(thread_id, None)
        shelf.items.pop(thread_id, None)

    async def load_thread_items(
        self, thread_id: str, after: str | None, limit: int, order: str, context: RequestContext
    ) -> Page[ThreadItem]:
        return page_of(self.shelf(context).items.get(thread_id, []), after, limit, order)

    async def add_thread_item(self, thread_id: str, item: ThreadItem, context: RequestContext) -> None:
        self.shelf(context).items.setdefault(thread_id, []).append(copied(item))

    async def save_item(self, thread_id: str, item: ThreadItem, context: RequestContext) -> None:
        rows = self.shelf(context).items.setdefault(thread_id, [])
        for position, row in enumerate(rows):
            if row.id == item.id:
                rows[position] = copied(item)
                return
        rows.append(copied(item))

    async def load_item(self, thread_id: str, item_id: str, context: RequestContext) -> ThreadItem:
        for row in self.shelf(context).items.get(thread_id, []):
            if row.id == item_id:
                return copied(row)
        raise NotFoundError(f"Item {item_id} not found in thread {thread_id}")

    async def delete_thread_item(self, thread_id: str, item_id: str, context: RequestContext) -> None:
        rows = self.shelf(context).items.get(thread_id, [])
        rows[:] = [row for row in rows if row.id != item_id]

    async def save_attachment(self, attachment: Attachment, context: RequestContext) -> None:
        self.shelf(context).attachments[attachment.id] = copied(attachment)

    async def load_attachment(self, attachment_id: str, context: RequestContext) -> Attachment:
        attachment = self.shelf(context).attachments.get(attachment_id)
        if attachment is None:
            raise NotFoundError(f"Attachment {attachment_id} not found")
        return copied(attachment)

    async def delete_attachment(self, attachment_id: str, context: RequestContext) -> None:
        self.shelf(context).attachments.pop(attachment_id, None)
