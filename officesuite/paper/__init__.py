"""The paper kit: a pen on a millimetre grid, and the parts every Japanese business paper shares.

`render` makes single papers (quotes, with seals and scans) on ReportLab's canvas, `volumes` books of any thickness that stream
to their file. The kit knows no business word and no screen; a module's papers place these parts. All places and sizes
are millimetres from the sheet's top left corner, all type is in points.
"""
