export default class<T> { x?: T }
