"""A desk to open pages on, without a window around it; the light theme; an icon that is missing is an error."""

from collections.abc import Iterator
from typing import Any

import pytest
from desk_kit import NotingDesk
from PySide6.QtWidgets import QApplication

from officesuite.modules.company import services as company
from officesuite.office.office import Office
from officesuite.ui import icons
from officesuite.ui.theme import install


@pytest.fixture(autouse=True)
def look(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Light, 100 %."""
    monkeypatch.setattr(icons, "STRICT", True)
    install(qapp, mode="light", zoom=100)


class PartnerDesk(NotingDesk):
    """Also gives the tabs of other modules that a test puts into `tabs`."""

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self.tabs: list[Any] = []

    def panels(self, target_kind: str) -> list[Any]:
        """Those for this kind of thing."""
        return [one for one in self.tabs if one[0].on == target_kind]


@pytest.fixture
def desk(office: Office, qtbot: object) -> Iterator[PartnerDesk]:
    """A desk on an office that was set up."""
    office.run(company.set_up_office, name="みなと商事株式会社", kana="ミナトショウジ")
    made = PartnerDesk(office)
    yield made
    made.close()
