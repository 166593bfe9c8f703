"""Accounts and sub-accounts, the dated rows of law, and the settings that say which account each kind of event uses."""

from officesuite.base.declare import Module, Page, Reference, Setting, Target, entity_of_fields
from officesuite.base.fields import Field, Kind
from officesuite.base.text import translate
from officesuite.modules.ledger.exchange.mappings import MAPPING, mapping_label
from officesuite.modules.ledger.fields import (
    ACCOUNT_FIELDS,
    BOOK_REASON_FIELDS,
    CREDIT_RATE_FIELDS,
    NAME,
    SUB_ACCOUNT_FIELDS,
)
from officesuite.modules.ledger.models import JournalLine
from officesuite.modules.ledger.queries.accounts import (
    account_choices,
    account_label,
    lines_of_department,
    lines_with,
    subs_of_partner,
)
from officesuite.modules.ledger.queries.law_rows import book_reason_label, credit_rate_label
from officesuite.modules.ledger.rules.uses import USES
from officesuite.modules.ledger.rules.words import TAX_SIDE_LABELS
from officesuite.modules.ledger.services.rights import MASTERS, POST, VIEW

ACCOUNT, SUB_ACCOUNT = translate("Ledger", "Account"), translate("Ledger", "Sub-account")
CREDIT_RATE = translate("Ledger", "Credit for unregistered suppliers")
BOOK_REASON = translate("Ledger", "Reason for books only")
LINES = translate("Ledger", "Lines of entries")

PART = Module(
    key="ledger",
    label=translate("Ledger", "Ledger"),
    pages=(
        Page("ledger.accounts", translate("Ledger", "Chart of accounts"), "network", VIEW.key, new="ledger.account",
             sidebar=False, settings=True),
        Page("ledger.credit-rates", CREDIT_RATE, "percent", VIEW.key, sidebar=False, settings=True),
        Page("ledger.book-reasons", translate("Ledger", "Reasons for books only"), "book-open-text", VIEW.key,
             sidebar=False, settings=True),
        Page("ledger.mappings", translate("Ledger", "Mappings of columns"), "table-properties", POST.key,
             new="ledger.import_mapping", sidebar=False, settings=True),
    ),
    settings=tuple(
        Setting(Field(use.setting, use.label, Kind.CODE, default=use.code, max_length=20), use.section, MASTERS.key,
                choices=account_choices)
        for use in USES
    ),
    targets=(
        Target("ledger.account", "ledger.accounts", account_label, "network", ACCOUNT),
        Target("ledger.credit_rate", "ledger.credit-rates", credit_rate_label, "percent", CREDIT_RATE),
        Target("ledger.book_reason", "ledger.book-reasons", book_reason_label, "book-open-text", BOOK_REASON),
        Target("ledger.import_mapping", "ledger.mappings", mapping_label, "table-properties", MAPPING),
    ),
    entities=(
        entity_of_fields("ledger.account", ACCOUNT, ACCOUNT_FIELDS,
                         ("bank_account_id", translate("Ledger", "Bank account")),
                         ("tax_side", translate("Ledger", "Tax side")),
                         links={"bank_account_id": "company.bank_account"},
                         words={"tax_side": {side.value: label for side, label in TAX_SIDE_LABELS.items()}}),
        entity_of_fields("ledger.sub_account", SUB_ACCOUNT, SUB_ACCOUNT_FIELDS,
                         links={"account_id": "ledger.account", "partner_id": "partners.partner",
                                "bank_account_id": "company.bank_account"}),
        entity_of_fields("ledger.credit_rate", CREDIT_RATE, CREDIT_RATE_FIELDS),
        entity_of_fields("ledger.book_reason", BOOK_REASON, BOOK_REASON_FIELDS),
        entity_of_fields("ledger.import_mapping", MAPPING, (),
                         ("name", NAME), ("content", translate("Ledger", "Columns"))),
    ),
    references=(
        Reference("partners.partner", LINES, lines_with(JournalLine.partner_id)),
        Reference("partners.partner", translate("Ledger", "Sub-accounts"), subs_of_partner),
        Reference("company.department", LINES, lines_of_department),
    ),
)  # fmt: skip
