// Logs markup in every place that shows text.
//
// ends: done
// prints:
//   <img src=x onerror=alert(1)>
//   {{ '<b>key</b>': '<script>alert(1)</script>' }
//   <i>Error</i>: <b>message</b>
//   <u>label</u>: 1
//   (index){any}
//   {any}
//   <h1>group</h1>
console.log("<img src=x onerror=alert(1)>");
console.log({ "<b>key</b>": "<script>alert(1)</script>" });
const error = new Error("<b>message</b>");
error.name = "<i>Error</i>";
console.log(error);
console.count("<u>label</u>");
console.table([{ "<td>": "</td><td>" }]);
console.group("<h1>group</h1>");
