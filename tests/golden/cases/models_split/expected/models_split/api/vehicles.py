"""Vehicles: `Client.vehicles`."""

from __future__ import annotations

from typing import Annotated

from .. import models
from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
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


class VehiclesRaw(_Operations, RawGroup):
    """`Vehicles`, each method returning the answer as it came."""


class AsyncVehiclesRaw(_Operations, AsyncRawGroup):
    """`VehiclesRaw`, to be awaited."""


class Vehicles(_Operations, Group[VehiclesRaw]):
    """Operations tagged `Vehicles`."""

    _raw_group = VehiclesRaw


class AsyncVehicles(_Operations, AsyncGroup[AsyncVehiclesRaw]):
    """`Vehicles`, to be awaited."""

    _raw_group = AsyncVehiclesRaw
