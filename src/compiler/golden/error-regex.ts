const a = /open;
