"""Journal, trial balance with its views, statements, tax summary, months and budget on screen.

`terms`, `sheets` and the `*_views` are headless: they turn what `queries` say into one `Sheet`, which is then shown, printed
and written to a file, so that the three cannot differ.
"""
