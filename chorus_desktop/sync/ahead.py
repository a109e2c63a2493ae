"""Several reads under way at once, their answers in the order in which they were asked for."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from typing import TypeVar

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


async def together(*works: Awaitable[None]) -> None:
    """Both at once; where one fails the others are given up, and the first failure is raised as it is."""

    async def carried(work: Awaitable[None]) -> None:
        await work

    try:
        async with asyncio.TaskGroup() as group:
            for work in works:
                group.create_task(carried(work))
    except BaseExceptionGroup as faults:
        raise faults.exceptions[0] from None
