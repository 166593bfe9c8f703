"""The office itself (会社): names, address, tax settings, staff, departments, places and dated tax categories."""
