"""The archive: one SQLite file, its tables, and the only code that writes them."""
