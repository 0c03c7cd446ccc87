const a = /a/ + /[b-a]/;
