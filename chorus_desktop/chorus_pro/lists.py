"""Lists that are read whole: by pages where the call has pages, at one go where it has none."""

from collections.abc import Callable, Hashable, Mapping
from typing import TypeVar

from chorus_desktop.chorus_pro.gateway import Gateway
from chorus_desktop.chorus_pro.pages import PAGE_SIZE, Page, collect, total_of
from chorus_desktop.chorus_pro.translate import Fault, Reply, as_read_failed
from chorus_desktop.chorus_pro.wire import Fields, present
from chorus_desktop.domain.exchange import ReadFailed

Row = TypeVar("Row")
Read = Callable[[Fields], Row]


async def all_pages(
    gateway: Gateway,
    path: str,
    payload: Mapping[str, object],
    *,
    paging: str,
    rows: str,
    read: Read[Row],
    key: Callable[[Row], Hashable],
    order: Mapping[str, object] | None = None,
) -> tuple[Row, ...] | ReadFailed:
    """Every row of a list whose pages are asked for under the member `paging`, in the order of the platform."""

    def interpret(reply: Reply) -> Page[Row]:
        found = tuple(map(read, reply.fields.children(rows)))
        total = total_of(reply.fields.child("parametresRetour"), "total", len(found))
        return Page(rows=found, total=total, date=reply.answer.date)

    async def fetch(number: int) -> Page[Row] | Fault:
        wish = {"pageResultatDemandee": number, "nbResultatsParPage": PAGE_SIZE, **(order or {})}
        return await gateway.read(path, present(payload) | {paging: wish}, interpret)

    page = await collect(fetch, key)
    return as_read_failed(page) if isinstance(page, Fault) else page.rows


async def at_once(
    gateway: Gateway, path: str, payload: Mapping[str, object], *, rows: str, read: Read[Row]
) -> tuple[Row, ...] | ReadFailed:
    """Every row of a list that has no pages; "incomplete" where the platform counts more than it gave."""

    def interpret(reply: Reply) -> tuple[tuple[Row, ...], int]:
        found = tuple(map(read, reply.fields.children(rows)))
        return found, reply.fields.whole("total") or 0

    result = await gateway.read(path, present(payload), interpret)
    if isinstance(result, Fault):
        return () if result.says_empty else as_read_failed(result)
    found, total = result
    if total > len(found):
        return ReadFailed(code="incomplete", detail=f"{len(found)} rows of {total}")
    return found
