"""PostgreSQL: the owner's log-in makes the schema, and one NOLOGIN group role for the program with only the rights it needs.

People's log-ins become members of that role; none of them owns a table, so none can drop a guard.
"""

from sqlalchemy import Connection, text

APPEND_ONLY = frozenset({"audit_event"})


def program_role(connection: Connection) -> str:
    """The group role's name for this database, e.g. `officesuite_minato`."""
    return f"officesuite_{connection.scalar(text('SELECT current_database()'))}"[:63]


def grant(connection: Connection) -> None:
    """Creates the program's role when missing and gives it exactly its rights on every table and sequence of the schema."""
    role = program_role(connection)
    quoted = connection.dialect.identifier_preparer.quote(role)
    if not connection.scalar(text("SELECT 1 FROM pg_roles WHERE rolname = :role"), {"role": role}):
        connection.exec_driver_sql(f"CREATE ROLE {quoted} NOLOGIN")
    connection.exec_driver_sql("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    connection.exec_driver_sql(f"GRANT USAGE ON SCHEMA public TO {quoted}")
    tables = connection.scalars(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
    for table in list(tables):
        rights = "SELECT, INSERT" if table in APPEND_ONLY else "SELECT, INSERT, UPDATE, DELETE"
        if table == "alembic_version":
            rights = "SELECT"
        connection.exec_driver_sql(f'REVOKE ALL ON "{table}" FROM {quoted}')
        connection.exec_driver_sql(f'GRANT {rights} ON "{table}" TO {quoted}')
    connection.exec_driver_sql(f"GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO {quoted}")
