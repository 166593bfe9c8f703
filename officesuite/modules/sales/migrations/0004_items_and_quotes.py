"""Items and quotes."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "item",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("kana", sa.String(length=200), nullable=False),
        sa.Column("spec", sa.String(length=200), nullable=False),
        sa.Column("unit", sa.String(length=20), nullable=False),
        sa.Column("unit_price", sa.BigInteger(), nullable=True),
        sa.Column("cost", sa.BigInteger(), nullable=True),
        sa.Column("tax_category", sa.String(length=40), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("inactive", sa.Boolean(), nullable=False),
        sa.Column("search", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("sort_key", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("code_key", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item")),
        sa.UniqueConstraint("code", name=op.f("uq_item_code")),
    )
    with op.batch_alter_table("item", schema=None) as batch_op:
        batch_op.create_index("ix_item_code_key", ["code_key", "id"], unique=False)
        batch_op.create_index("ix_item_sort_key", ["sort_key", "id"], unique=False)
        batch_op.create_index("ix_item_tax_category", ["tax_category", "id"], unique=False)
        batch_op.create_index("ix_item_unit_price", ["unit_price", "id"], unique=False)

    op.create_table(
        "price_rule",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("item_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("rank", sa.String(length=20), nullable=False),
        sa.Column("min_quantity", sa.BigInteger(), nullable=True),
        sa.Column("unit_price", sa.BigInteger(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_price_rule_item_id_item")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_price_rule_partner_id_partner")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_rule")),
    )
    with op.batch_alter_table("price_rule", schema=None) as batch_op:
        batch_op.create_index("ix_price_rule_item", ["item_id", "position"], unique=False)
        batch_op.create_index("ix_price_rule_partner", ["partner_id", "item_id"], unique=False)

    op.create_table(
        "quote",
        sa.Column("number", sa.String(length=60), nullable=True),
        sa.Column("base_number", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("previous_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("imported", sa.Boolean(), nullable=False),
        sa.Column("partner_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("contact_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("department", sa.String(length=100), nullable=False),
        sa.Column("person", sa.String(length=100), nullable=False),
        sa.Column("honorific", sa.String(length=20), nullable=False),
        sa.Column("customer_code", sa.String(length=40), nullable=False),
        sa.Column("customer_name", sa.String(length=200), nullable=False),
        sa.Column("customer_postal_code", sa.String(length=7), nullable=False),
        sa.Column("customer_address1", sa.String(length=200), nullable=False),
        sa.Column("customer_address2", sa.String(length=200), nullable=False),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("valid_note", sa.String(length=100), nullable=False),
        sa.Column("delivery", sa.String(length=100), nullable=False),
        sa.Column("delivery_place", sa.String(length=100), nullable=False),
        sa.Column("payment_terms", sa.String(length=100), nullable=False),
        sa.Column("staff_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("tax_included", sa.Boolean(), nullable=False),
        sa.Column("rounding", sa.String(length=10), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("remarks", sa.Text(), nullable=False),
        sa.Column("internal_note", sa.Text(), nullable=False),
        sa.Column("next_action_on", sa.Date(), nullable=True),
        sa.Column("next_action_note", sa.String(length=200), nullable=False),
        sa.Column("outcome_on", sa.Date(), nullable=True),
        sa.Column("outcome_reason", sa.String(length=200), nullable=False),
        sa.Column("outcome_note", sa.String(length=200), nullable=False),
        sa.Column("issued_at", sa.String(length=27), nullable=True),
        sa.Column("issued_by", sa.String(length=100), nullable=False),
        sa.Column("subtotal", sa.BigInteger(), nullable=False),
        sa.Column("discount", sa.BigInteger(), nullable=False),
        sa.Column("base", sa.BigInteger(), nullable=False),
        sa.Column("tax", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("cost", sa.BigInteger(), nullable=True),
        sa.Column("margin_rate", sa.BigInteger(), nullable=True),
        sa.Column("search", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("number_key", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("customer_key", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("subject_key", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["partner_contact.id"], name=op.f("fk_quote_contact_id_partner_contact")
        ),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_quote_partner_id_partner")),
        sa.ForeignKeyConstraint(["previous_id"], ["quote.id"], name=op.f("fk_quote_previous_id_quote")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_quote_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quote")),
        sa.UniqueConstraint("number", "revision", name="uq_quote_number"),
    )
    with op.batch_alter_table("quote", schema=None) as batch_op:
        batch_op.create_index("ix_quote_customer_key", ["customer_key", "id"], unique=False)
        batch_op.create_index("ix_quote_issued_on", ["issued_on", "id"], unique=False)
        batch_op.create_index("ix_quote_margin_rate", ["margin_rate", "id"], unique=False)
        batch_op.create_index("ix_quote_next_action_on", ["next_action_on", "state"], unique=False)
        batch_op.create_index("ix_quote_number_key", ["number_key", "id"], unique=False)
        batch_op.create_index("ix_quote_partner", ["partner_id", "issued_on"], unique=False)
        batch_op.create_index("ix_quote_previous", ["previous_id"], unique=False)
        batch_op.create_index("ix_quote_state", ["state", "issued_on", "id"], unique=False)
        batch_op.create_index("ix_quote_subject_key", ["subject_key", "id"], unique=False)
        batch_op.create_index("ix_quote_total", ["total", "id"], unique=False)
        batch_op.create_index("ix_quote_valid_until", ["valid_until", "id"], unique=False)

    op.create_table(
        "quote_approval",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("quote_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("head", sa.String(length=20), nullable=False),
        sa.Column("staff_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("stamped_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["quote_id"], ["quote.id"], name=op.f("fk_quote_approval_quote_id_quote")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_quote_approval_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quote_approval")),
        sa.UniqueConstraint("quote_id", "slot", name=op.f("uq_quote_approval_quote_id")),
    )
    op.create_table(
        "quote_row",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("quote_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("item_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("description", sa.String(length=200), nullable=False),
        sa.Column("spec", sa.String(length=200), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("unit", sa.String(length=20), nullable=False),
        sa.Column("unit_price", sa.BigInteger(), nullable=True),
        sa.Column("cost", sa.BigInteger(), nullable=True),
        sa.Column("tax_category", sa.String(length=40), nullable=False),
        sa.Column("tax_rate", sa.BigInteger(), nullable=True),
        sa.Column("tax_valid_from", sa.Date(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_quote_row_item_id_item")),
        sa.ForeignKeyConstraint(["quote_id"], ["quote.id"], name=op.f("fk_quote_row_quote_id_quote")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quote_row")),
    )
    with op.batch_alter_table("quote_row", schema=None) as batch_op:
        batch_op.create_index("ix_quote_row_item", ["item_id", "quote_id"], unique=False)
        batch_op.create_index("ix_quote_row_quote", ["quote_id", "position"], unique=False)
