export default class    { x     }
