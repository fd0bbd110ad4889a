"""How well pages are read, beside four peers over the same saved pages. Run by ``make bench-extract``."""
