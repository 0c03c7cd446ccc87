const a = 1; /* open
