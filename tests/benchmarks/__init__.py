"""Speed and size, each beside a reference that runs in turn with it. Run by ``make bench``; no test times anything."""
