"""Help is there in both languages, for every page, and can be searched."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from officesuite.office.registry import Registry
from officesuite.shell.help import Help, search, show_help, topic_for, topics
from officesuite.shell.own_pages import PAGES
from officesuite.shell.window import Window


def test_both_languages_have_the_same_topics() -> None:
    assert {(one.key, one.pages) for one in topics("ja")} == {(one.key, one.pages) for one in topics("en")}
    assert topics("ja")[0].key == "start"


@pytest.mark.parametrize("code", ["ja", "en"])
def test_every_page_has_a_topic_of_its_own_or_of_its_module(registry: Registry, code: str) -> None:
    keys = [*PAGES, *(page.key for module in registry.modules for page in module.pages)]
    for key in keys:
        topic = topic_for(key, code)
        assert topic is not None
        assert topic.key != "start", key


@pytest.mark.parametrize("code", ["ja", "en"])
def test_one_topic_serves_the_pages_that_it_names(code: str) -> None:
    books = topic_for("ledger.cash-book", code)
    assert books is not None
    assert (books.key, topic_for("ledger.general-ledger", code)) == ("ledger.books", books)
    assert {one.key for page in ("ledger.draft", "ledger.entry") if (one := topic_for(page, code))} == {"ledger.slips"}
    assert all(not topic.text.startswith("<!--") for topic in topics(code))


def test_links_between_topics_lead_somewhere() -> None:
    for code in ("ja", "en"):
        known = {topic.key for topic in topics(code)}
        for topic in topics(code):
            for part in topic.text.split("](")[1:]:
                assert Path(part.split(")")[0]).stem in known


def test_help_is_found_by_a_word_with_the_title_first() -> None:
    assert search("ファイル", "ja")[0].key == "shell.import"
    assert [one.key for one in search("seal", "en") if "seal" not in one.text.lower()] == []
    assert search("seal", "en")[0].key == "company"
    assert search("closing months", "en")[0].key == "ledger.months" == search("決算 締め", "ja")[0].key


def test_a_word_is_not_found_across_two_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "help" / "xx").mkdir(parents=True)
    (tmp_path / "help" / "xx" / "one.md").write_text(
        "# Rows\n\nThose alone are shown. 月次 締めの前に見ます。", encoding="utf-8"
    )
    (tmp_path / "help" / "xx" / "two.md").write_text("# Seals\n\nA sealed field, re-opened.", encoding="utf-8")
    monkeypatch.setattr("officesuite.shell.help.resources.path", tmp_path.joinpath)
    assert [one.key for one in search("seal", "xx")] == ["two"]
    assert [one.key for one in search("reopened", "xx")] == ["two"]
    assert [one.key for one in search("月次締め", "xx")] == ["one"], "spaces in Japanese do not count"


def test_f1_opens_the_topic_of_the_page(window: Window, qapp: QApplication) -> None:
    window.navigator.open("page:shell.settings")
    shown = show_help(window, window.navigator.topic())
    assert isinstance(shown, Help)
    assert "設定" in shown.text.toPlainText()
    assert show_help(window, "shell.import") is shown
