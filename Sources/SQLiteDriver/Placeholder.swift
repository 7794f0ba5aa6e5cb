// SQLiteDriver: see docs/architecture.md
