"""Where the user has been, what a target means, and what the sidebar shows."""

from pathlib import Path

import pytest

from officesuite import catalog
from officesuite import modules as package
from officesuite.base.errors import NotFound
from officesuite.office.access import Actor
from officesuite.office.registry import Registry
from officesuite.shell.memory import FileMemory
from officesuite.shell.navigation import History, Place
from officesuite.shell.preferences import Preferences
from officesuite.shell.routes import route
from officesuite.shell.sections import sidebar


def _at(history: History) -> str:
    return history.here.target if history.here else ""


def test_back_and_forward_walk_the_way_and_a_new_step_forgets_what_lay_ahead() -> None:
    history = History()
    for target in ("a", "b", "c"):
        history.visit(Place(target))
    assert history.go(-1) == Place("b")
    assert history.go(-1) == Place("a")
    assert not history.can_go_back
    assert history.go(-1) is None
    assert history.go(1) == Place("b")
    history.visit(Place("d"))
    assert not history.can_go_forward
    assert history.go(-1) == Place("b")


def test_a_form_that_was_never_saved_leaves_no_trace_in_the_way_back() -> None:
    history = History()
    for target in ("list", "new:thing"):
        history.visit(Place(target))
    history.go(-1)
    history.drop("new:thing")
    assert _at(history) == "list"
    assert not history.can_go_forward


def test_a_new_form_becomes_its_thing_in_the_way_back() -> None:
    history = History()
    history.visit(Place("list"))
    history.visit(Place("new:thing"))
    history.replace(Place("thing:7"))
    assert _at(history) == "thing:7"
    assert history.go(-1) == Place("list")


def test_a_target_leads_to_page_thing_or_empty_form_and_an_unknown_one_is_refused(registry: Registry) -> None:
    assert route(registry, "page:partners.partners").page is not None
    thing, empty = route(registry, "partners.partner:12"), route(registry, "new:partners.partner")
    assert (thing.id, empty.id) == (12, None)
    assert thing.key == empty.key
    for unknown in ("page:nothing.here", "nothing.thing:1", "partners.partner:abc", "partners.partner"):
        with pytest.raises(NotFound):
            route(registry, unknown)


def test_an_empty_module_folder_appears_in_the_sidebar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "canteen").mkdir()
    monkeypatch.setattr(package, "__path__", [*package.__path__, str(tmp_path)])
    found = [(str(section.label), [entry.target for entry in entries])
             for section, entries in sidebar(catalog.load(), Actor("hanako"))]  # fmt: skip
    assert ("Canteen", ["page:module.canteen"]) in found


def test_a_page_that_the_actor_may_not_see_is_not_in_the_sidebar(registry: Registry) -> None:
    rows = [
        entry.target for _, entries in sidebar(registry, Actor("guest", permissions=frozenset())) for entry in entries
    ]
    assert "page:sales.quotes" not in rows


def test_memory_survives_a_restart_and_a_damaged_file_is_set_aside(tmp_path: Path) -> None:
    file = tmp_path / "memory.json"
    memory = FileMemory(file)
    memory.set("splitter", [400, 260])
    memory.save()
    assert FileMemory(file).get("splitter") == [400, 260]
    file.write_text("{ half a file", encoding="utf-8")
    assert FileMemory(file).get("splitter", "nothing") == "nothing"
    assert (tmp_path / "memory.json.bad").exists()


def test_the_office_opened_last_stands_first_once() -> None:
    preferences = Preferences()
    for address, name in (("/a.office", "A"), ("/b.office", "B"), ("/a.office", "A again")):
        preferences.opened(address, name)
    assert [(one.address, one.name) for one in Preferences().recent] == [("/a.office", "A again"), ("/b.office", "B")]
