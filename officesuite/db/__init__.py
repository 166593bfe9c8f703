"""Floor 1: the embedded (or PostgreSQL) database: engine, types, audit, guards, migrations. Knows no business word."""
