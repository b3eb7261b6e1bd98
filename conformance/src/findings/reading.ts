import { declareFindings } from "./finding.ts";
import { hiddenShown, storedTwice } from "./shared.ts";

export default declareFindings({
  "RD-01": {
    "first-page-size": {
      message: "threads.get_by_id does not return between 1 and 20 items of a thread that has more",
      cause: "The thread is read without its items, or with all of them.",
      remedy: "Return the first page of items, at most 20, with the thread.",
    },
    "opens-without-items": {
      message: "threads.get_by_id returns none of the items of the thread",
      cause: "The thread is returned as it is stored, or as threads.list shows it.",
      remedy: "Return the first page of items, oldest first, with the thread.",
    },
    "opens-with-fewer-items": {
      message: "threads.get_by_id leaves out items that items.list returns, and says that there are no more",
      cause: "The page is cut too short, or comes from a copy that is not updated with every item.",
      remedy: "Return the first 20 items from the store, and send has_more: true wherever others follow.",
    },
    "oldest-items-not-first": {
      message: "threads.get_by_id does not return the oldest items of the thread, oldest first",
      cause: "The page is read with the default order of items.list, newest first.",
      remedy: "Read the first page of threads.get_by_id in ascending order.",
    },
  },
  "RD-02": {
    "pages-not-continuous": {
      message: "The pages after threads.get_by_id leave a gap or overlap",
      cause:
        "The after of the page in threads.get_by_id is not its last item, or is read as the place before the next item.",
      remedy:
        "Send the id of the last item of the page as after, and let items.list in ascending order start with the item that follows it.",
    },
  },
  "RD-03": {
    "unknown-thread-accepted": {
      message: "{operation} does not reject an unknown thread with 404",
      cause:
        "The store throws for an unknown id and nothing turns that into a 4xx, or the result is used without a check.",
      remedy: "Load the thread before you send the status line, and return 404 where there is none.",
      group: "not-refused",
    },
  },
  "RD-04": {
    "default-not-newest-first": {
      message: "Items are not listed newest first where no order is given",
      cause: "The query sorts ascending by default.",
      remedy: "Make desc the default order of items.list.",
    },
  },
  "RD-05": {
    "ascending-not-reverse": {
      message: "Ascending order is not the reverse of descending order",
      cause: "The page is cut first and sorted afterwards, or the two orders break ties in different ways.",
      remedy:
        "Sort the whole thread by one total order before you cut the page, and reverse that order for desc.",
    },
  },
  "RD-06": {
    ...storedTwice,
    "every-list-empty": {
      message: "Every list of items is empty, although threads have items",
      cause: "items.list is not implemented yet: it returns an empty page for any thread.",
      remedy: "Return the visible items of the thread, in pages, from what the turns have stored.",
    },
    "items-missing": {
      message: "Not every item of the thread is listed",
      cause: "The list ends early: has_more is false too soon, or the query has a fixed maximum.",
      remedy:
        "Return every visible item of the thread over all pages, and send has_more: true until the last one is sent.",
    },
    "items-lost-or-repeated": {
      message: "Paging through a thread does not return every item exactly once, in order",
      cause: "The cursor is an offset that moves, or the item at the cursor is returned again or skipped.",
      remedy: "Let a page start with the item right after the cursor in the order of the list.",
    },
  },
  "RD-07": {
    "tied-items-lost-or-repeated": {
      message: "Items with the same created_at are not all listed exactly once",
      cause:
        "Items are keyed or compared by created_at alone, so that equal times overwrite or skip each other.",
      remedy:
        "Order items by created_at and a second, unique key, such as the sequence in which they were stored.",
    },
    "tied-order-unstable": {
      message: "Items with the same created_at change their order from one read to the next",
      cause: "The query sorts by created_at alone, and the database may return ties in any order.",
      remedy: "Add a unique second key to the sort, such as the sequence in which items were stored.",
    },
    "tied-order-not-reversed": {
      message: "Items with the same created_at are not in reverse order when the list is read backwards",
      cause: "Only created_at is reversed for desc; the second key of the sort stays ascending.",
      remedy: "Reverse every key of the sort for desc.",
    },
    "tied-items-lost-in-pages": {
      message: "Paging through items with the same created_at loses or repeats some",
      cause:
        "The cursor is compared by created_at alone, so that items with the same time are skipped or returned again.",
      remedy: "Compare the cursor by the same unique keys as the sort.",
    },
  },
  "RD-08": {
    "more-after-only-page": {
      message: "A thread of exactly one page is said to have more",
      cause: "has_more is true whenever the page is full.",
      remedy: "Read one item more than the page holds, and set has_more only if there is one.",
    },
    "more-before-hidden-items": {
      message: "The last page has has_more: true where only hidden items follow",
      cause: "has_more counts the rows of the store, of which some are hidden.",
      remedy: "Filter hidden items in the query that looks for one element more.",
    },
    "more-after-last-page": {
      message: "The last page has has_more: true or a cursor",
      cause: "has_more is true whenever the page is full.",
      remedy: "Read one element more than the limit, and set has_more and after only where it exists.",
    },
  },
  "RD-09": {
    "deleted-cursor-restarts": {
      message: "A cursor whose element was deleted restarts the list",
      cause: "The cursor is looked up with index -1 as the result, and the page starts at index 0.",
      remedy: "Reject a cursor that is not found with a 4xx.",
    },
    "unknown-cursor-accepted": {
      message: "An unknown cursor ({what}) is not rejected with a 4xx",
      cause: "A cursor that is not found has the index -1, so the list starts again at its beginning.",
      remedy: "Return 400 with the code invalid_cursor where the list does not have the cursor.",
      group: "not-refused",
    },
  },
  "RD-10": {
    "new-items-disturb-walk": {
      message: "New items disturb paging in descending order",
      cause: "Pages are cut by an offset, which moves when an item is added.",
      remedy: "Continue from the item of the cursor instead of an offset.",
    },
  },
  "RD-11": hiddenShown,
  "RD-12": {
    "page-not-filled": {
      message: "A page is not filled although more items follow",
      cause: "Hidden items are filtered out after the page has been cut.",
      remedy: "Filter hidden items in the query, or read on until the page is full.",
    },
  },
  "RD-13": {
    "threads-lost-in-small-pages": {
      message: "Paging through the threads in small pages does not return each exactly once, newest first",
      cause:
        "The cursor is an offset or a created_at, and threads with the same time are skipped or returned again.",
      remedy:
        "Order threads by created_at and a unique second key, and let a page start right after the cursor.",
    },
    "new-thread-disturbs-paging": {
      message: "A thread that is created while a client pages through the threads disturbs the pages",
      cause: "The cursor is an offset, and a new thread at the top moves every other one by one place.",
      remedy: "Use the id of the last thread as the cursor and continue with the thread that follows it.",
    },
    "threads-lost-or-repeated": {
      message: "Paging through the threads ({order}) does not return each of them exactly once, in order",
      cause: "Pages are cut by an offset, or by a time that several threads share.",
      remedy: "Order threads by one sequence, and return the limit threads after that of the cursor.",
    },
    "newer-thread-not-first": {
      message: "A newer thread is not listed before an older one",
      cause:
        "The order of the request is ignored, or threads are sorted by something else than their creation.",
      remedy: "Sort threads by their creation in the order that the request asks for.",
    },
    "default-not-newest-first": {
      message: "Threads are not listed newest first where no order is given",
      cause: "The query sorts in ascending order by default.",
      remedy: "Use desc as the default order.",
    },
  },
  "RD-14": {
    "items-page-not-empty": {
      message: "A thread in threads.list does not have an empty page of items",
      cause: "The same function serialises the threads of the list and a single thread with its items.",
      remedy: "Give each thread of the list an empty page of items.",
    },
  },
  "RD-15": {
    "unknown-thread-accepted": {
      message: "{operation} does not reject an unknown thread with 404",
      cause:
        "The store throws for an unknown id and nothing turns that into a 4xx, or the result is used without a check.",
      remedy: "Load the thread before you send the status line, and return 404 where there is none.",
      group: "not-refused",
    },
  },
  "RD-16": {
    "unfinished-item-listed": {
      message: "An item is listed before it has ended",
      cause: "The item is stored when thread.item.added is sent.",
      remedy: "Store an item when it ends, or leave unfinished items out of lists.",
    },
  },
  "RD-17": {
    "thread-does-not-open": {
      message: "A thread whose first turn has set a title does not open",
      cause:
        "Saving the title replaces the stored thread by one that can no longer be read, or fails because the thread is not stored yet.",
      remedy:
        "Store the thread before its first turn, and let a change of the title update only that member.",
    },
    "items-missing": {
      message: "A thread whose first turn has set a title opens without its items",
      cause:
        "Saving the title writes the thread as it was at the start of the turn, without the items stored since.",
      remedy: "Store items apart from the thread, or update only the members that have changed.",
    },
  },
  "RD-18": {
    "page-longer-than-limit": {
      message: "A page holds more elements than its request has asked for",
      cause:
        "The query has a fixed page size, or the element that was read to see whether more follow is sent as well.",
      remedy: "Cut the page at the limit of the request before you send it.",
    },
  },
});
