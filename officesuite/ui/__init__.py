"""The Qt kit: tables, forms, editors, previews in one look. It knows no business word and never meets the paper kit."""
