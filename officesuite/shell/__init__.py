"""Floor 6: the window around everything. It knows pages, targets and actions, and no business word."""
