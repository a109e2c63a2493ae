"""Several reads under way at once, their answers in the order in which they were asked for."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Iterable
from typing import Any, TypeVar

Item = TypeVar("Item")
Answer = TypeVar("Answer")


async def ahead(
    items: Iterable[Item], ask: Callable[[Item], Awaitable[Answer]], width: int
) -> AsyncGenerator[tuple[Item, Answer], None]:
    """Ask for each item, at most `width` at a time; closing it gives up what is still under way. Use `aclosing`."""
    waiting = deque(items)
    under_way: deque[tuple[Item, asyncio.Task[Answer]]] = deque()

    async def asked(item: Item) -> Answer:
        return await ask(item)

    try:
        while waiting or under_way:
            while waiting and len(under_way) < width:
                item = waiting.popleft()
                under_way.append((item, asyncio.create_task(asked(item))))
            item, task = under_way[0]
            answer = await task
            under_way.popleft()
            yield item, answer
    finally:
        rest = [task for _item, task in under_way]
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)


async def together(*works: Coroutine[Any, Any, None]) -> None:
    """All at once; where one fails the others are given up, and its failure is raised as it is.

    Not a TaskGroup: one that fails while it is cancelled tells of the failure alone, and the order to stop is lost.
    """
    tasks = [asyncio.create_task(work) for work in works]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    finally:
        for task in tasks:
            task.cancel()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
    for outcome in ended:
        if isinstance(outcome, BaseException) and not isinstance(outcome, asyncio.CancelledError):
            raise outcome
