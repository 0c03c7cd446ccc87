/** Writing code and handing it on: the editor, types, links, what is kept. */
export const writing = {
  // The editor
  "Write TypeScript here": "Schreib hier TypeScript",
  "Tab indents. Escape leaves the editor.": "Tab rückt ein. Escape verlässt den Editor.",
  "Selection deleted": "Auswahl gelöscht",
  Completions: "Vorschläge",
  // Types
  "Check types ({})": "Typen prüfen ({})",
  "Loading types ({})…": "Typen werden geladen ({}) …",
  "Types did not load. Editing and running work without them. ":
    "Die Typen wurden nicht geladen. Ändern und Ausführen gehen auch ohne sie. ",
  "Type problems of {}": "Typprobleme von {}",
  "No type problems": "Keine Typprobleme",
  "No type problems but the one meant": "Keine Typprobleme außer dem gewollten",
  "1 type problem": "1 Typproblem",
  "{} type problems": "{} Typprobleme",
  "and {} more": "und {} weitere",
  "TypeScript {}, which this cell is meant to show": "TypeScript {}, das diese Zelle zeigen soll",
  "Line {}": "Zeile {}",
  "Nothing here has a type.": "Hier hat nichts einen Typ.",
  "from {}": "aus {}",
  // Another version of an edited cell
  "The author changed this cell after you edited it. You see yours. ":
    "Der Autor hat diese Zelle geändert, nachdem du sie geändert hattest. Du siehst deine. ",
  "The author’s new version": "Die neue Fassung des Autors",
  "Look at the new version": "Die neue Fassung ansehen",
  "Take the new version": "Die neue Fassung nehmen",
  "Keep mine": "Meine behalten",
  "The file that you took in has another edit of this cell. You see yours; both are kept. ":
    "Die übernommene Datei hat eine andere Änderung dieser Zelle. Du siehst deine; beide bleiben erhalten. ",
  "Edited in another tab too. You see yours; both are kept. ":
    "Auch in einem anderen Tab geändert. Du siehst deine; beide bleiben erhalten. ",
  "Compare with the other": "Mit der anderen vergleichen",
  "Take the other": "Die andere nehmen",
  "From yours to the other": "Von deiner zur anderen",
  // Links and files
  "The link": "Der Link",
  "{} is copied.": "{} ist kopiert.",
  "The browser did not allow copying. {}: ": "Der Browser hat das Kopieren nicht erlaubt. {}: ",
  "This is too much code for a link: {}, and a link holds {}. Download the files instead.":
    "Das ist zu viel Code für einen Link: {}, und ein Link fasst {}. Lade stattdessen die Dateien herunter.",
  "{} files": "{} Dateien",
  "{} bytes": "{} Bytes",
  "{} characters": "{} Zeichen",
  "{} characters once compressed": "{} Zeichen, schon komprimiert",
  "Downloaded, with your {}.": "Heruntergeladen, mit deiner Fassung von {}.",
  "{} could not be fetched. Check the connection and try again.":
    "{} konnte nicht geholt werden. Prüfe die Verbindung und versuch es noch einmal.",
  "{} could not be fetched. Check the connection and run again.":
    "{} konnte nicht geholt werden. Prüfe die Verbindung und führ die Zelle noch einmal aus.",
  "{} could not be fetched: the server says {}.":
    "{} konnte nicht geholt werden: Der Server sagt {}.",
  "{} is not what was expected at {}: {}. Reload the page.":
    "{} ist nicht, was erwartet wurde, und zwar bei {}: {}. Lade die Seite neu.",
  "its root": "seiner Wurzel",
  "no JSON": "kein JSON",
  // Embedding
  "Embed {}": "{} einbetten",
  "Put these lines into a page of yours. The cell runs there as it does here, with the author’s code and the cells that it imports. What readers change there is not kept.":
    "Setz diese Zeilen in eine Seite von dir. Die Zelle läuft dort wie hier, mit dem Code des Autors und den Zellen, die sie importiert. Was dort geändert wird, bleibt nicht erhalten.",
  "Lines to copy": "Zeilen zum Kopieren",
  "Copy these lines": "Diese Zeilen kopieren",
  "Copied.": "Kopiert.",
  "The browser did not allow copying. The lines are selected: copy them by hand.":
    "Der Browser hat das Kopieren nicht erlaubt. Die Zeilen sind ausgewählt: Kopier sie von Hand.",
  "They show this page: ": "Sie zeigen diese Seite: ",
  "How its height adapts, and what else to know":
    "Wie sich ihre Höhe anpasst, und was sonst zu wissen ist",
  "{}, a cell that runs": "{}, eine Zelle, die läuft",
} as const;
