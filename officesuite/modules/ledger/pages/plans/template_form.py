"""An entry template on a form: its name, kana and code, and the rows of its slip, amounts or none."""

from dataclasses import replace
from typing import Any

from officesuite.base.text import translate
from officesuite.modules.ledger.pages.plans.plan_form import PlanFormPage
from officesuite.modules.ledger.pages.plans.templates_page import FIELDS, given
from officesuite.modules.ledger.queries.templates import template
from officesuite.modules.ledger.rules.slip import Slip
from officesuite.modules.ledger.services.drafts import Saved
from officesuite.modules.ledger.services.templates import save_template


class TemplateFormPage(PlanFormPage):
    """See the module."""

    fields = tuple(replace(field, wide=False) for field in FIELDS)
    form_columns = 3
    kind = "ledger.template"
    words_new = translate("Ledger", "New template")

    def read(self, session: Any, id_: int) -> tuple[dict[str, object], Slip, int, str]:
        """What is stored. Raises NotFound."""
        row = template(session, id_)
        return {field.key: getattr(row, field.key) for field in FIELDS}, row.slip, row.version, row.name

    def store(self, values: dict[str, Any], slip: Slip) -> Saved:
        """Keeps it."""
        version = self.version if self.plan_id is not None else None
        return self._desk.run(save_template, slip=slip, template_id=self.plan_id, version=version, **given(values))

    def proposed(self, slip: Slip) -> dict[str, object]:
        """The 摘要 is a good name."""
        return {"name": slip.description} if slip.description else {}
