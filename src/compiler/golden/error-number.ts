const a = 3px;
