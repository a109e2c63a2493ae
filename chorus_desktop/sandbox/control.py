"""The instructor's hand over HTTP, on a port of its own under /_control/: no part of the real API."""

import json
from collections.abc import Awaitable, Callable
from decimal import Decimal

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from chorus_desktop.sandbox.fields import Fields, Malformed
from chorus_desktop.sandbox.instructor import Instructor

Order = Callable[[Fields], Awaitable[object]]


def build(instructor: Instructor) -> Starlette:
    """The control application. Orders answer `{}`; a mistaken one 400 or 404 with `error`."""
    desk = _Desk(instructor)
    orders: dict[str, Order] = {
        "clock": desk.clock,
        "network": desk.network,
        "faults": desk.faults,
        "subscriptions": desk.subscriptions,
        "traffic": desk.traffic,
        "status": desk.status,
        "reset": desk.reset,
    }
    routes = [Route(f"/_control/{name}", _endpoint(order), methods=["POST"]) for name, order in orders.items()]
    return Starlette(routes=[Route("/_control/state", desk.state, methods=["GET"]), *routes])


def _endpoint(order: Order) -> Callable[[Request], Awaitable[Response]]:
    async def carry_out(request: Request) -> Response:
        try:
            await order(Fields(json.loads(await request.body() or b"{}", parse_float=Decimal)))
        except LookupError as fault:
            return JSONResponse({"error": str(fault)}, 404)
        except (ValueError, Malformed) as fault:
            return JSONResponse({"error": str(fault)}, 400)
        return JSONResponse({})

    return carry_out


class _Desk:
    """The orders."""

    def __init__(self, instructor: Instructor) -> None:
        self._instructor = instructor

    async def state(self, _request: Request) -> Response:
        """Everything as it stands."""
        return JSONResponse(self._instructor.snapshot())

    async def clock(self, body: Fields) -> None:
        """Move time on."""
        self._instructor.advance(float(body.number("advance_seconds") or 0))

    async def network(self, body: Fields) -> None:
        """Cut or restore."""
        await self._instructor.network(cut=body.flag("cut", default=True))

    async def faults(self, body: Fields) -> None:
        """Arm a fault."""
        self._instructor.inject(body.text("route", "*"), body.text("kind"), body.whole("count", 1) or 0)

    async def subscriptions(self, body: Fields) -> None:
        """Subscribe the application to an API, or not."""
        self._instructor.subscribe(body.text("api"), subscribed=body.flag("subscribed", default=True))

    async def traffic(self, body: Fields) -> None:
        """Quota, moody tokens, maintenance; what is not named stays as it is."""
        counts = {name: body.whole(name) for name in ("calls_per_minute", "refuse_one_token_in")}
        changes: dict[str, int | bool] = {name: count for name, count in counts.items() if count is not None}
        if "maintenance" in body:
            changes["maintenance"] = body.flag("maintenance", default=False)
        self._instructor.traffic(**changes)

    async def status(self, body: Fields) -> None:
        """Decide for the agency."""
        self._instructor.set_status(body.text("numero_facture"), body.text("status"), body.text("comment"))

    async def reset(self, _body: Fields) -> None:
        """Forget the records."""
        await self._instructor.reset()
