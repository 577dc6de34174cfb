"""Vehicles: `Client.vehicles`."""

from __future__ import annotations

from typing import Annotated

from .. import models
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.tagged import ByClassTag
from ..client import Options


class _Operations:
    @operation
    def list_vehicles(
        self, *, options: Options | None = None
    ) -> Call[list[models.Vehicle]]:
        """Call listVehicles.

        Operation `listVehicles`: `GET /vehicles`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="listVehicles",
            method="GET",
            path="/vehicles",
            returns={"200": list[Annotated[models.Vehicle, ByClassTag]]},
            options=options,
        )


class VehiclesRaw(_Operations, BlockingRaw):
    """`Vehicles`, each method returning the answer as it came."""


class AsyncVehiclesRaw(_Operations, AwaitedRaw):
    """`VehiclesRaw`, to be awaited."""


class Vehicles(_Operations, Blocking):
    """Operations tagged `Vehicles`."""

    with_raw_response = view(VehiclesRaw)


class AsyncVehicles(_Operations, Awaited):
    """`Vehicles`, to be awaited."""

    with_raw_response = view(AsyncVehiclesRaw)
