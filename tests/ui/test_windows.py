"""Long work, toasts, the preview, printing, charts, dialogs and the theme."""

import io
import threading
import time
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas
from ui_kit import Shown, press

from officesuite.base.declare import Action
from officesuite.base.errors import Conflict, DomainError, Invalid, Locked
from officesuite.base.text import literal
from officesuite.ui import printing
from officesuite.ui.actions import action_button, bind
from officesuite.ui.buttons import Button, FilterChip, IconButton, Segmented
from officesuite.ui.charts import AgeBar, Bar, BarChart, Slice, nice_top
from officesuite.ui.dialogs import Answer, Dialog, explain
from officesuite.ui.filter_bar import FilterBar, SavedFilter, usual_periods
from officesuite.ui.image_edit import ImageEdit, Picture, read_picture
from officesuite.ui.jobs import Job, JobBar, Jobs, Progress
from officesuite.ui.preview import PaperPreview
from officesuite.ui.raster import page_sizes, render
from officesuite.ui.table import Query
from officesuite.ui.theme import Theme
from officesuite.ui.toast import Toast, Toasts
from officesuite.ui.widgets import Chip


def paper(pages: int, *, grey: float = 0.0) -> bytes:
    """A PDF whose pages are filled with a grey."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    for _ in range(pages):
        canvas.setFillGray(grey)
        canvas.rect(0, 0, 595, 842, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


# long work


def test_work_runs_elsewhere_and_its_result_comes_back_on_the_main_thread(qtbot: QtBot) -> None:
    jobs, threads = Jobs(), []

    def work(progress: Progress) -> int:
        threads.append(QThread.currentThread())
        for at in range(5):
            progress(at, 5)
        return 42

    results: list[tuple[int, bool]] = []
    main = QThread.currentThread()
    job = jobs.run("work", work, done=lambda value: results.append((value, QThread.currentThread() == main)))
    with qtbot.waitSignal(job.finished):
        pass
    qtbot.waitUntil(lambda: not jobs.running)
    assert results == [(42, True)]
    assert threads[0] != main


def test_a_cancelled_job_stops_at_its_next_step_and_delivers_nothing(qtbot: QtBot) -> None:
    jobs, begun = Jobs(), threading.Event()
    told: list[str] = []

    def work(progress: Progress) -> None:
        begun.set()
        while True:
            progress(1, 1000)
            time.sleep(0.001)

    job = jobs.run("endless", work, done=lambda _: told.append("done"), cancelled=lambda: told.append("cancelled"))
    assert begun.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: not jobs.running)
    assert told == ["cancelled"]


def test_an_error_of_a_job_is_handed_over(qtbot: QtBot) -> None:
    jobs, errors = Jobs(), []

    def work(progress: Progress) -> None:
        raise Locked(literal("使用中です"))

    jobs.run("fails", work, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert str(errors[0]) == "使用中です"


def test_the_status_bar_shows_the_job_and_can_stop_it(shown: Shown, qtbot: QtBot) -> None:
    jobs = Jobs()
    bar = JobBar(jobs)
    shown(bar)
    assert bar.isHidden()

    def work(progress: Progress) -> None:
        while True:
            progress(182, 500)
            time.sleep(0.002)

    job: Job = jobs.run("請求書を発行", work)
    assert bar.isVisible()
    qtbot.waitUntil(
        lambda: any(label.text() == "182 / 500" for label in bar.findChildren(QWidget) if hasattr(label, "text"))
    )
    next(button for button in bar.findChildren(Button) if button.words == "中止").click()
    qtbot.waitUntil(bar.isHidden)
    assert job not in jobs.running


# toasts


def test_a_toast_stays_while_the_focus_is_on_it(shown: Shown, qtbot: QtBot) -> None:
    field = QLineEdit()
    window = shown(field)
    done: list[str] = []
    toasts = Toasts(window)
    view = toasts.show(
        Toast(
            "発行しました", actions=(("開く", lambda: done.append("open")), ("元に戻す", lambda: done.append("undo")))
        )
    )
    undo = next(button for button in view.findChildren(Button) if button.words == "元に戻す")
    undo.setFocus()
    view.expire()
    assert view.isVisible()
    field.setFocus()
    view.expire()
    assert view.isHidden()
    again = toasts.show(Toast("保存しました", actions=(("元に戻す", lambda: done.append("undo")),)))
    next(button for button in again.findChildren(Button)).click()
    assert done == ["undo"]


# the preview


def test_the_preview_keeps_place_and_zoom_when_the_paper_changes(shown: Shown, qtbot: QtBot) -> None:
    preview = PaperPreview()
    shown(preview, size=(500, 500))
    preview.set_pdf(paper(3, grey=0.2))
    preview.view.set_zoom(0.75)
    preview.view.go_to_page(1)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: preview.view.settled)
    before = preview.view.verticalScrollBar().value()
    preview.set_pdf(paper(3, grey=0.8))
    assert (preview.view.verticalScrollBar().value(), preview.view.percent, preview.view.page()) == (before, 75, 1)
    qtbot.waitUntil(lambda: preview.view.settled and _middle(preview).lightness() > 150)


def _middle(preview: PaperPreview) -> QColor:
    image = preview.view.grab().toImage()
    return image.pixelColor(image.width() // 2, image.height() // 2)


def test_what_is_no_pdf_is_refused_and_the_last_paper_stays(shown: Shown) -> None:
    preview = PaperPreview()
    shown(preview)
    preview.set_pdf(paper(2))
    with pytest.raises(ValueError, match="PDF"):
        preview.set_pdf(b"nothing")
    preview.set_failed("紙を作れませんでした")
    assert len(preview.view.sizes) == 2


def test_a_page_is_drawn_at_the_width_asked_for() -> None:
    pdf = paper(1, grey=0.5)
    assert [(round(size.width), round(size.height)) for size in page_sizes(pdf)] == [(595, 842)]
    image = render(pdf, 0, width=300)
    assert (image.width(), image.height()) == (300, 425)
    assert 120 <= image.pixelColor(150, 200).red() <= 135


# printing and files


def test_a_printer_that_is_gone_is_said_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "printers", lambda: ("経理室",))
    with pytest.raises(printing.PrintError, match="営業部"):
        printing.send(paper(1), printer="営業部", title="見積書")
    monkeypatch.setattr(printing, "printers", lambda: ())
    with pytest.raises(printing.PrintError, match="プリンターを追加"):
        printing.send(paper(1), printer="営業部", title="見積書")


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    printing.save(b"paper", tmp_path / "見積書.pdf")
    assert (tmp_path / "見積書.pdf").read_bytes() == b"paper"
    with pytest.raises(printing.PrintError, match="見積書"):
        printing.save(b"paper", tmp_path / "missing" / "見積書.pdf")
    assert [file.name for file in tmp_path.iterdir()] == ["見積書.pdf"]


def test_a_seal_is_taken_as_png_with_its_width_and_anything_else_refused(tmp_path: Path, qtbot: QtBot) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(str(tmp_path / "seal.png"))
    (tmp_path / "seal.txt").write_text("no picture")
    edit = ImageEdit()
    qtbot.addWidget(edit)
    edit.take(tmp_path / "seal.png")
    value = edit.value()
    assert isinstance(value, Picture)
    assert (value.data[:4], value.width_mm) == (b"\x89PNG", 20)
    with pytest.raises(Invalid, match="PNG"):
        read_picture(tmp_path / "seal.txt")


# charts


def test_a_chart_gives_its_facts_in_words(qtbot: QtBot) -> None:
    chart = BarChart("売上", [Bar("4月", 1200, 1000), Bar("5", None, 900)], current=0)
    qtbot.addWidget(chart)
    assert chart.facts() == (("", "今年", "昨年"), ("4月", "1,200", "1,000"), ("5", "", "900"))
    assert chart.accessibleDescription() == "4月 1,200 1,000; 5 900"
    age = AgeBar("売掛金", [Slice("期日前", "14件", 5_613_900, "c1")])
    qtbot.addWidget(age)
    assert "5,613,900" in age.accessibleDescription()


@pytest.mark.parametrize(
    ("value", "axis"), [(0, (3, 1)), (7, (8, 2)), (1500, (1500, 500)), (28_000_000, (30_000_000, 10_000_000))]
)
def test_the_axis_begins_at_zero_and_has_few_lines(value: int, axis: tuple[int, int]) -> None:
    assert nice_top(value) == axis


# filter bar


def test_the_filter_bar_becomes_the_query(shown: Shown, qtbot: QtBot) -> None:
    bar = FilterBar(
        hint="番号・社名",
        states=[("draft", "下書き"), ("won", "受注")],
        periods=usual_periods(date(2026, 11, 24)),
        saved=[
            SavedFilter("all", "すべて"),
            SavedFilter("won", "今月の受注", states=frozenset({"won"}), period="month"),
        ],
    )
    shown(bar)
    with qtbot.waitSignal(bar.query_changed, timeout=1000):
        bar.take_text("あお")
    bar.chips["draft"].click()
    query = bar.apply(Query(sort="day"))
    assert (query.text, query.states, query.sort) == ("あお", {"draft"}, "day")
    bar.set_filter(SavedFilter("won", "x", states=frozenset({"won"}), period="month"))
    query = bar.apply(Query())
    assert (query.text, query.states, query.start, query.end) == ("", {"won"}, date(2026, 11, 1), date(2026, 11, 30))
    with qtbot.waitSignal(bar.left_down):
        bar.focus_text()
        press(press_down())


def press_down() -> object:
    from PySide6.QtCore import Qt

    return Qt.Key.Key_Down


# errors, actions, names


@pytest.mark.parametrize(
    ("error", "act"),
    [
        (Conflict(literal("佐藤さんが変更しました")), "reload"),
        (Locked(literal("x")), "retry"),
        (DomainError(literal("y")), ""),
        (KeyError("z"), ""),
    ],
)
def test_an_error_says_what_to_do_next(error: Exception, act: str) -> None:
    assert explain(error).act == act


def test_a_declared_action_is_a_shortcut_and_a_button_that_follows_it(shown: Shown) -> None:
    page, ran = QWidget(), []
    window = shown(page)
    declared = Action("x.save", literal("保存"), shortcut="Ctrl+S", icon="save")
    action = bind(page, declared, run=lambda: ran.append(1))
    button = action_button(action, kind="primary")
    button.setParent(window)
    button.click()
    action.setEnabled(False)
    assert not button.isEnabled()
    button.click()
    assert ran == [1]


def test_buttons_without_words_have_names_for_a_screen_reader(qtbot: QtBot) -> None:
    for widget, name in (
        (IconButton("x", "閉じる"), "閉じる"),
        (FilterChip("下書き", count=2), "下書き"),
        (Chip("受注", tone="ok"), "受注"),
        (Button("発行", icon="send", shortcut="Ctrl+Return"), "発行"),
    ):
        qtbot.addWidget(widget)
        assert widget.accessibleName() == name


def test_one_of_several_parts_is_chosen_by_keyboard(shown: Shown) -> None:
    from PySide6.QtCore import Qt

    parts = Segmented([("all", "すべて"), ("mine", "自分")])
    shown(parts)
    parts.findChildren(QWidget)[0].setFocus()
    press(Qt.Key.Key_Right)
    assert parts.value() == "mine"


# the theme


@pytest.mark.parametrize("zoom", [100, 115, 130, 150])
def test_every_size_and_mode_can_be_switched_to_and_back(look: Theme, shown: Shown, zoom: int) -> None:
    button, field = Button("発行", icon="send"), QLineEdit("あ")
    shown(button, field)
    light = look.colour("surface")
    look.set_zoom(zoom)
    look.set_mode("dark")
    QApplication.processEvents()
    assert button.sizeHint().height() == round(30 * zoom / 100)
    assert abs(field.sizeHint().height() - 30 * zoom / 100) <= 1
    assert look.colour("surface") != light
    look.set_mode("light")
    look.set_zoom(100)
    assert look.colour("surface") == light


def test_an_unknown_mode_or_size_is_a_defect(look: Theme) -> None:
    with pytest.raises(ValueError, match="purple"):
        look.set_mode("purple")
    with pytest.raises(ValueError, match="99"):
        look.set_zoom(99)


def test_enter_in_a_field_of_a_question_is_its_default_answer(qtbot: QtBot) -> None:
    field = QLineEdit()
    answers = (Answer("", literal("Leave it"), "ghost"), Answer("take", literal("Compare"), "primary"))
    dialog = Dialog(None, literal("Which?"), answers=answers, default="take", content=field)
    qtbot.addWidget(dialog)
    dialog.show()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.answer == "take"
    assert dialog.isHidden()
