const a = "open;
const b = 1;
