const a = `open;
