"""What every route takes of the application: the store on loan, the settings, the path's ids."""

from typing import Annotated

from fastapi import Depends, Path, Request

from evidence_api.http.keeper import StoreKeeper
from evidence_api.http.settings import Settings
from evidence_queries.parameters import MAXIMUM_LENGTH


def _keeper(request: Request) -> StoreKeeper:
    keeper: StoreKeeper = request.app.state.keeper
    return keeper


def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


Keeper = Annotated[StoreKeeper, Depends(_keeper)]
Configured = Annotated[Settings, Depends(_settings)]
Id = Annotated[str, Path(alias="id", max_length=MAXIMUM_LENGTH, description="The id, as answers give it.")]
