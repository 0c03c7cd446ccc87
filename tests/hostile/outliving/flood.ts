// Floods until it is stopped, so that lines are on their way.
//
// ends: stopped after 300 lines
for (let i = 0; ; i++) console.log(i);
