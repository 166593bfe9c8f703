"""The paper kit: one ReportLab canvas on a millimetre grid, and the parts every Japanese business paper shares.

It knows no business word and no screen; a module's `documents.py` places these parts. All places and sizes are
millimetres from the sheet's top left corner, all type is in points.
"""
