"""The promises of the store that the vectors do not reach: `python test_store.py`."""

import unittest
from datetime import datetime, timezone

from chatkit.store import NotFoundError
from chatkit.types import EndOfTurnItem, FileAttachment, Page, Thread, ThreadMetadata
from store import MemoryStore, RequestContext

ALICE = RequestContext(user="alice")
BOB = RequestContext(user="bob")
NOW = datetime.now(timezone.utc)


def end(item_id: str) -> EndOfTurnItem:
    return EndOfTurnItem(id=item_id, thread_id="t", created_at=NOW)


class StorePromises(unittest.IsolatedAsyncioTestCase):
    """One behaviour each."""

    async def asyncSetUp(self) -> None:
        self.store = MemoryStore()
        await self.store.save_thread(ThreadMetadata(id="t", created_at=NOW), ALICE)
        for name in "abcde":
            await self.store.add_thread_item("t", end(name), ALICE)

    async def walk(self, order: str, limit: int) -> list[str]:
        ids: list[str] = []
        after = None
        for _ in range(50):
            page = await self.store.load_thread_items("t", after, limit, order, ALICE)
            ids += [item.id for item in page.data]
            after = page.after
            if not page.has_more:
                return ids
        raise AssertionError(f"the walk does not end: {ids[:20]}")

    async def test_items_with_one_timestamp_are_paged_in_order_both_ways(self) -> None:
        for limit in (1, 2, 5, 100):
            self.assertEqual(await self.walk("asc", limit), list("abcde"))
            self.assertEqual(await self.walk("desc", limit), list("edcba"))

    async def test_a_walk_ends_although_an_id_stands_twice(self) -> None:
        await self.store.add_thread_item("t", end("b"), ALICE)
        await self.store.add_thread_item("t", end("f"), ALICE)
        for limit in (1, 2, 3):
            self.assertEqual((await self.walk("asc", limit))[-1], "f")
            self.assertEqual((await self.walk("desc", limit))[-1], "a")

    async def test_an_unknown_cursor_is_refused(self) -> None:
        with self.assertRaises(NotFoundError):
            await self.store.load_thread_items("t", "nope", 2, "asc", ALICE)

    async def test_a_saved_item_keeps_its_place_and_an_unknown_one_is_stored(self) -> None:
        await self.store.save_item("t", end("b"), ALICE)
        await self.store.save_item("t", end("new"), ALICE)
        self.assertEqual(await self.walk("asc", 100), [*"abcde", "new"])

    async def test_a_thread_saved_with_its_items_is_loaded_without_them(self) -> None:
        await self.store.save_thread(Thread(id="t", created_at=NOW, title="x", items=Page()), ALICE)
        loaded = await self.store.load_thread("t", ALICE)
        self.assertEqual(loaded.title, "x")
        self.assertNotIn("items", loaded.model_dump())

    async def test_what_is_handed_out_is_a_copy(self) -> None:
        (await self.store.load_thread("t", ALICE)).title = "changed"
        (await self.store.load_item("t", "a", ALICE)).id = "changed"
        self.assertIsNone((await self.store.load_thread("t", ALICE)).title)
        self.assertEqual((await self.walk("asc", 1))[0], "a")

    async def test_another_user_finds_and_deletes_nothing(self) -> None:
        await self.store.save_attachment(FileAttachment(id="f", name="f", mime_type="text/plain"), ALICE)
        for load in (
            self.store.load_thread("t", BOB),
            self.store.load_item("t", "a", BOB),
            self.store.load_attachment("f", BOB),
        ):
            with self.assertRaises(NotFoundError):
                await load
        self.assertEqual((await self.store.load_threads(9, None, "desc", BOB)).data, [])
        self.assertEqual((await self.store.load_thread_items("t", None, 9, "asc", BOB)).data, [])
        await self.store.delete_thread_item("t", "a", BOB)
        await self.store.delete_attachment("f", BOB)
        await self.store.delete_thread("t", BOB)
        self.assertEqual(await self.walk("asc", 100), list("abcde"))
        self.assertEqual((await self.store.load_attachment("f", ALICE)).id, "f")

    async def test_a_deleted_thread_is_gone_with_its_items(self) -> None:
        await self.store.delete_thread("t", ALICE)
        with self.assertRaises(NotFoundError):
            await self.store.load_thread("t", ALICE)
        self.assertEqual(await self.walk("asc", 100), [])


if __name__ == "__main__":
    unittest.main()
