"""The sites: one short file a province."""
