if (true) { } else if { }
