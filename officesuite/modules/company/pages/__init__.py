"""The pages of the office itself, one file a page."""
