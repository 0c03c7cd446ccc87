/** Exploring a cell: what came of it, its schedules step by step, the reader's own order. */
export const exploring = {
  "Exploring did not load. Check the connection and try again.":
    "Das Erkunden wurde nicht geladen. Prüfe die Verbindung und versuch es noch einmal.",
  "{} could not be fetched. Check the connection and explore again.":
    "{} konnte nicht geholt werden. Prüfe die Verbindung und erkunde noch einmal.",
  "This link names no order that can be read. Press Explore to find one.":
    "Dieser Link nennt keine lesbare Reihenfolge. Drück auf Erkunden, um eine zu finden.",
  "The link names an order of “{}”. No cell here that can be explored is called so.":
    "Der Link nennt eine Reihenfolge von „{}“. Hier heißt keine Zelle so, die sich erkunden lässt.",
  "The link’s order does not fit the cell as it is now: it has been edited since. Press Explore.":
    "Die Reihenfolge des Links passt nicht zur Zelle, wie sie jetzt ist: Sie wurde seither geändert. Drück auf Erkunden.",
  "The code has changed since. Press Explore to try it as it is now.":
    "Der Code hat sich seither geändert. Drück auf Erkunden, um ihn auszuprobieren, wie er jetzt ist.",
  // The search
  "Schedules of {}": "Abläufe von {}",
  "Schedules tried": "Ausprobierte Abläufe",
  "Trying every order…": "Jede Reihenfolge wird ausprobiert …",
  "{} interleavings tried, none fails so far.":
    "{} Verschränkungen ausprobiert, bisher schlägt keine fehl.",
  "{} interleavings tried, {} fail.": "{} Verschränkungen ausprobiert, davon fehlgeschlagen: {}.",
  "End the search": "Suche beenden",
  "How to search": "Wie gesucht wird",
  "Try ": "Probier ",
  "every interleaving": "jede Verschränkung",
  "those that let few others go first": "solche, die wenige andere vorlassen",
  "at random": "zufällige",
  "At most ": "Höchstens ",
  " Timers keep the order of their due times":
    " Timer laufen in der Reihenfolge ab, in der sie fällig sind",
  // What came of it
  "There is one interleaving, and it holds.": "Es gibt nur eine Verschränkung, und sie geht gut.",
  "All {} interleavings hold.": "Alle {} Verschränkungen gehen gut.",
  "There is one interleaving, and it fails.":
    "Es gibt nur eine Verschränkung, und sie schlägt fehl.",
  "All {} interleavings fail.": "Alle {} Verschränkungen schlagen fehl.",
  "1 of all {} interleavings fails.": "1 von allen {} Verschränkungen schlägt fehl.",
  "{} of all {} interleavings fail.": "{} von allen {} Verschränkungen schlagen fehl.",
  "1 of the {} interleavings tried fails.": "1 von {} ausprobierten Verschränkungen schlägt fehl.",
  "{} of the {} interleavings tried fail.":
    "{} von {} ausprobierten Verschränkungen schlagen fehl.",
  "None of those tried fails.": "Von den ausprobierten schlägt keine fehl.",
  "Stopped at {} of an unknown number of interleavings.":
    "Angehalten nach {} von unbekannt vielen Verschränkungen.",
  "Stopped at {} of an unknown number of interleavings, for they took their time.":
    "Angehalten nach {} von unbekannt vielen Verschränkungen, denn sie ließen sich Zeit.",
  "Stopped at {} of an unknown number of interleavings: the next took longer than a whole search may. A loop that never waits?":
    "Angehalten nach {} von unbekannt vielen Verschränkungen: Die nächste brauchte länger, als eine ganze Suche darf. Eine Schleife, die nie wartet?",
  "Stopped at {} of an unknown number of interleavings, as you wished.":
    "Angehalten nach {} von unbekannt vielen Verschränkungen, wie du es wolltest.",
  "{} interleavings tried, some of them so long that the end was not free to choose.":
    "{} Verschränkungen ausprobiert, manche so lang, dass ihr Ende nicht frei zu wählen war.",
  "{} interleavings tried: all that let few others go first.":
    "{} Verschränkungen ausprobiert: alle, die wenige andere vorlassen.",
  "This cell cannot be explored because {}.": "Diese Zelle lässt sich nicht erkunden: {}.",
  "it does not compile: {} ({})": "Sie kompiliert nicht: {} ({})",
  "The shortest that fails: ": "Die kürzeste, die fehlschlägt: ",
  "The shortest found that fails: ": "Die kürzeste gefundene, die fehlschlägt: ",
  "Nothing can go on, and the program has not ended.":
    "Nichts kann weitergehen, und das Programm ist nicht zu Ende.",
  "This order fails: {}": "Diese Reihenfolge schlägt fehl: {}",
  "This order holds.": "Diese Reihenfolge geht gut.",
  "The schedule of the link": "Der Ablauf aus dem Link",
  Fails: "Schlägt fehl",
  Holds: "Geht gut",
  // Ordinary runs that confirm it
  "Runs it once more, for real, with these latencies…":
    "Läuft noch einmal, diesmal wirklich, mit diesen Wartezeiten …",
  "An ordinary run, in which each timer and request took as long as the schedule says, failed in the same way.":
    "Ein gewöhnlicher Lauf, in dem jeder Timer und jede Anfrage so lange dauerte, wie der Ablauf es sagt, schlug genauso fehl.",
  "Two ordinary runs, in which each timer and request took as long as the schedule says. The first failed in the same way; the dashed line is where they part.":
    "Zwei gewöhnliche Läufe, in denen jeder Timer und jede Anfrage so lange dauerte, wie der Ablauf es sagt. Der erste schlug genauso fehl; an der gestrichelten Linie trennen sie sich.",
  "An ordinary run with the latencies of this schedule went another way: the cell asks something that differs between runs, such as the time.":
    "Ein gewöhnlicher Lauf mit den Wartezeiten dieses Ablaufs ging einen anderen Weg: Die Zelle fragt nach etwas, das bei jedem Lauf anders ist, etwa nach der Zeit.",
  "An ordinary run cannot show it, because {}.": "Ein gewöhnlicher Lauf kann es nicht zeigen: {}.",
  "it has not come to its end": "Der Ablauf ist nicht zu Ende gekommen",
  "it would not end": "Er würde nicht enden",
  "it has too many steps": "Der Ablauf hat zu viele Schritte",
  "it waits for modules to load, and no code has a say in when":
    "Der Ablauf wartet auf das Laden von Modulen, und darauf hat kein Code Einfluss",
  "it does not run": "Er kommt nicht in Gang",
  "it was stopped before its end": "Er wurde vor dem Ende angehalten",
  "First difference": "Erster Unterschied",
  // Step by step
  Steps: "Schritte",
  Step: "Schritt",
  "Step back": "Schritt zurück",
  "Step forward": "Schritt vor",
  "Step through it, or press a step: the code’s line is marked above.":
    "Geh schrittweise durch, oder drück auf einen Schritt: Oben ist die Codezeile markiert.",
  "first difference": "erster Unterschied",
  "Step {} of {}: {}.": "Schritt {} von {}: {}.",
  "Code runs at {}.": "Code läuft bei {}.",
  "It goes on at {}.": "Weiter geht es bei {}.",
  "{} is {}": "{} ist {}",
  "Then {}.": "Danach: {}.",
  "It prints: {}": "Ausgegeben wird: {}",
  "{} Waiting at {}.": "{} Gewartet wird bei {}.",
  "✓ holds": "✓ geht gut",
  // Whose turn it is
  "{} of {}": "{} von {}",
  "the program begins": "das Programm beginnt",
  "the {} are over": "die {} sind um",
  "the {} of {} are over": "die {} von {} sind um",
  "the {} timeout is over": "die Frist von {} ist um",
  "the {} timeout of {} is over": "die Frist von {2} ({1}) ist um",
  "another {} are over": "weitere {} sind um",
  "another {} of {} are over": "weitere {} von {} sind um",
  "{} answers": "{} antwortet",
  "{} answers {}": "{} antwortet {}",
  "the {} is there": "der {} ist da",
  "the {} is there for {}": "der {} ist da für {}",
  "body of {}": "Inhalt von {}",
  "timeout of {}": "Frist von {}",
  "{} is loaded": "{} ist geladen",
  // The reader's own order
  "Choose the order yourself": "Die Reihenfolge selbst wählen",
  "Copy a link to this order": "Link zu dieser Reihenfolge kopieren",
  "Your order": "Deine Reihenfolge",
  "Take back": "Zurücknehmen",
  "Begin anew": "Neu beginnen",
  "What is next": "Was als Nächstes kommt",
  "What is next? Whatever you choose, it may happen so.":
    "Was kommt als Nächstes? Was du auch wählst, so kann es geschehen.",
  "It holds. Take a step back and try another order, or begin anew.":
    "Es geht gut. Nimm einen Schritt zurück und probier eine andere Reihenfolge, oder beginn neu.",
  "You broke it: {}": "Du hast es zum Scheitern gebracht: {}",
  "This order could not be tried.": "Diese Reihenfolge ließ sich nicht ausprobieren.",
  "it took longer than {} s, and was ended: one of its loops may never wait. Choose another order, or have the loop wait":
    "Sie brauchte länger als {} s und wurde beendet. Vielleicht wartet eine Schleife darin nie. Wähl eine andere Reihenfolge, oder lass die Schleife warten",
  "This order could not be tried because {}.":
    "Diese Reihenfolge ließ sich nicht ausprobieren: {}.",
} as const;
