"""What every route takes of the application: the store on loan, the settings, the path's ids.

These are coroutines because FastAPI sends plain functions to a thread of their own, which costs more than they do.
"""

from typing import Annotated

from fastapi import Depends, Path, Request

from evidence_api.http.keeper import StoreKeeper
from evidence_api.http.settings import Settings
from evidence_queries.parameters import MAXIMUM_LENGTH


async def _keeper(request: Request) -> StoreKeeper:
    keeper: StoreKeeper = request.app.state.keeper
    return keeper


async def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


Keeper = Annotated[StoreKeeper, Depends(_keeper)]
Configured = Annotated[Settings, Depends(_settings)]
Id = Annotated[str, Path(alias="id", max_length=MAXIMUM_LENGTH, description="The id, as answers give it.")]
