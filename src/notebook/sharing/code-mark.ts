/** What a fragment with code in it begins with. By itself, since the page looks for it before it loads the rest. */
export const codeMark = "#code=";
