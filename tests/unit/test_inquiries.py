"""What is asked of the platform besides the outbox: bodies for the directory, the certificate of a deposit."""

import asyncio

from chorus_desktop.domain.events import CertificateBrought, ConnectionChecked, DirectoryChanged
from tests import factories
from tests.sync_desk import Bench, bench

__all__ = ["bench"]


async def test_the_directory_is_filled_on_demand(bench: Bench) -> None:
    bench.platform.bodies[factories.BUYER_SIRET] = factories.body()
    engine = bench.engine()
    engine.fetch_body(factories.BUYER_SIRET)
    engine.find_bodies("malau")
    engine.check_connection()
    await asyncio.gather(*engine._tasks)
    assert [event.count for event in bench.news.of(DirectoryChanged)] == [1, 1]
    assert bench.news.of(ConnectionChecked)[0].report.fault is None
    bench.platform.reachable = False
    engine.find_bodies("malau")
    await asyncio.gather(*engine._tasks)
    assert bench.news.of(DirectoryChanged)[-1].count == 0
    await engine._close()


async def test_the_certificate_of_deposit_is_brought_on_demand(bench: Bench) -> None:
    bench.platform.certificates[7] = b"%PDF-certificat"
    engine = bench.engine()
    for platform_id in (7, 8):
        engine.fetch_certificate(platform_id)
    await asyncio.gather(*engine._tasks)
    bench.platform.reachable = False
    engine.fetch_certificate(7)
    await asyncio.gather(*engine._tasks)
    await engine._close()
    unconnected = bench.engine(connected=False)
    unconnected.fetch_certificate(7)
    await asyncio.gather(*unconnected._tasks)
    await unconnected._close()
    assert [(told.platform_id, told.content, told.code) for told in bench.news.of(CertificateBrought)] == [
        (7, b"%PDF-certificat", ""),
        (8, b"", "not_there"),
        (7, b"", "offline"),
        (7, b"", "not_connected"),
    ]
