"""What happens to a visit before it is kept: one duty a pipeline, in the order of ``archiver.settings``."""
