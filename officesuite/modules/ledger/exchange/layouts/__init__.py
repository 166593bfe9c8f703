"""One file a layout: how 弥生, マネーフォワード, freee and our own files lay out entries, and plain-text ledgers to write."""
