module M {}
