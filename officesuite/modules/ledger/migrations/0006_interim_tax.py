"""What was paid of the consumption tax before its return (中間納付額), a row a fiscal year."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "interim_tax",
        sa.Column("fiscal_year_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("national", sa.BigInteger(), nullable=False),
        sa.Column("local", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["fiscal_year_id"], ["fiscal_year.id"], name=op.f("fk_interim_tax_fiscal_year_id_fiscal_year")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interim_tax")),
        sa.UniqueConstraint("fiscal_year_id", name=op.f("uq_interim_tax_fiscal_year_id")),
    )
