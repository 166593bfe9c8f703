"""The pages of partners, one file a page."""
