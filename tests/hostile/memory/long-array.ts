// Makes an array longer than there can be.
//
// ends: failed error
// last: Uncaught RangeError: {any}
new Array(-1);
