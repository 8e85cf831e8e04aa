"""What was still to be done when the screens have gone."""

import asyncio

import pytest

from tests.desk import at_desk


async def test_once_the_writer_has_ended_nothing_is_asked_of_it(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        assert await desk.app.on_writer(lambda: 1) == 1
    with pytest.raises(asyncio.CancelledError):
        await desk.app.on_writer(lambda: 1)
