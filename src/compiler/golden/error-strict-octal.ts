const a = 010;
