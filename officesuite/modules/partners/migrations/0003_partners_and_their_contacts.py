"""Partners and their contacts."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "partner",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("kana", sa.String(length=200), nullable=False),
        sa.Column("honorific", sa.String(length=20), nullable=False),
        sa.Column("is_customer", sa.Boolean(), nullable=False),
        sa.Column("is_supplier", sa.Boolean(), nullable=False),
        sa.Column("corporate_number", sa.String(length=13), nullable=False),
        sa.Column("registration_number", sa.String(length=14), nullable=False),
        sa.Column("registration_valid_from", sa.Date(), nullable=True),
        sa.Column("registration_valid_to", sa.Date(), nullable=True),
        sa.Column("registration_checked_on", sa.Date(), nullable=True),
        sa.Column("postal_code", sa.String(length=7), nullable=False),
        sa.Column("address1", sa.String(length=200), nullable=False),
        sa.Column("address2", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("fax", sa.String(length=40), nullable=False),
        sa.Column("email", sa.String(length=200), nullable=False),
        sa.Column("website", sa.String(length=200), nullable=False),
        sa.Column("closing_day", sa.Integer(), nullable=True),
        sa.Column("payment_month_offset", sa.Integer(), nullable=True),
        sa.Column("payment_day", sa.Integer(), nullable=True),
        sa.Column("holiday_shift", sa.String(length=10), nullable=False),
        sa.Column("payment_note", sa.String(length=200), nullable=False),
        sa.Column("rounding", sa.String(length=10), nullable=True),
        sa.Column("price_rank", sa.String(length=20), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("name_en", sa.String(length=200), nullable=False),
        sa.Column("address_en1", sa.String(length=200), nullable=False),
        sa.Column("address_en2", sa.String(length=200), nullable=False),
        sa.Column("staff_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("inactive", sa.Boolean(), nullable=False),
        sa.Column("merged_into", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("search", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("sort_key", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("code_key", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("name_key", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("phone_key", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["merged_into"], ["partner.id"], name=op.f("fk_partner_merged_into_partner")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_partner_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner")),
        sa.UniqueConstraint("code", name=op.f("uq_partner_code")),
    )
    with op.batch_alter_table("partner", schema=None) as batch_op:
        batch_op.create_index("ix_partner_code_key", ["code_key", "id"], unique=False)
        batch_op.create_index(
            "ix_partner_corporate_number",
            ["corporate_number"],
            sqlite_where=sa.text("corporate_number <> ''"),
            postgresql_where=sa.text("corporate_number <> ''"),
        )
        batch_op.create_index(
            "ix_partner_list",
            ["sort_key", "id", "merged_into", "inactive", "is_customer", "is_supplier", "search"],
            unique=False,
        )
        batch_op.create_index(
            "ix_partner_merged_into",
            ["merged_into"],
            sqlite_where=sa.text("merged_into IS NOT NULL"),
            postgresql_where=sa.text("merged_into IS NOT NULL"),
        )
        batch_op.create_index("ix_partner_name_key", ["name_key"], unique=False)
        batch_op.create_index(
            "ix_partner_phone_key",
            ["phone_key"],
            sqlite_where=sa.text("phone_key <> ''"),
            postgresql_where=sa.text("phone_key <> ''"),
        )
        batch_op.create_index(
            "ix_partner_registration_number",
            ["registration_number"],
            sqlite_where=sa.text("registration_number <> ''"),
            postgresql_where=sa.text("registration_number <> ''"),
        )
        batch_op.create_index("ix_partner_updated_at", ["updated_at", "id"], unique=False)

    op.create_table(
        "partner_contact",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("partner_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("kana", sa.String(length=100), nullable=False),
        sa.Column("department", sa.String(length=100), nullable=False),
        sa.Column("title", sa.String(length=60), nullable=False),
        sa.Column("honorific", sa.String(length=20), nullable=False),
        sa.Column("email", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("is_default", sa.Boolean(), nullable=False),
        sa.Column("inactive", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_partner_contact_partner_id_partner")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner_contact")),
    )
    with op.batch_alter_table("partner_contact", schema=None) as batch_op:
        batch_op.create_index("ix_partner_contact_partner", ["partner_id", "position"], unique=False)

    op.create_table(
        "partner_tag",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("partner_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("name_key", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_partner_tag_partner_id_partner")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner_tag")),
        sa.UniqueConstraint("partner_id", "name_key", name=op.f("uq_partner_tag_partner_id")),
    )
    with op.batch_alter_table("partner_tag", schema=None) as batch_op:
        batch_op.create_index("ix_partner_tag_name_key", ["name_key", "partner_id"], unique=False)

    op.create_table(
        "partner_use",
        sa.Column("partner_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("used_at", sa.String(length=27), nullable=False),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_partner_use_partner_id_partner")),
        sa.PrimaryKeyConstraint("partner_id", name=op.f("pk_partner_use")),
    )
    with op.batch_alter_table("partner_use", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_partner_use_used_at"), ["used_at"], unique=False)
