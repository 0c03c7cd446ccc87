const enum E {}
