"""The page of bank and card statements, its pane, its dialogs, and the list of what was learned."""
